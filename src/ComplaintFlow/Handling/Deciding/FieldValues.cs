using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Converts the values of declared fields to their declared names.</summary>
internal static class FieldValues
{
    public static IReadOnlyList<FieldValue> Of(IReadOnlyDictionary<string, string> given, RuleBook book) =>
        [.. given.Select(field => new FieldValue(Declared(field.Key, book), field.Value))
            .OrderBy(field => field.Name, StringComparer.Ordinal)];

    private static string Declared(string name, RuleBook book) =>
        book.Definition.Fields.Keys.FirstOrDefault(key => Names.Same(key, name)) ?? name;
}
