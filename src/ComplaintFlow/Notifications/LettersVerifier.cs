using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Notifications;

/// <summary>Verifies the texts of letters.</summary>
internal sealed class LettersVerifier(LettersDefinition letters, string path, DiagnosticBag defects)
{
    private static readonly string[] Known =
        [.. Enum.GetNames<LetterKind>().SelectMany(kind => LetterWriter.Languages, (kind, language) => $"{kind}.{language}")];

    public void Verify()
    {
        if (letters.TimeZone is { } zone && !Zones.TryFind(zone, out _))
            defects.Error(DiagnosticCodes.UnknownLetterTimeZone, $"{path}:TimeZone", Zones.Problem(zone), Zones.Advice);
        Verify($"{path}:Templates", letters.Templates);
        Verify($"{path}:Subjects", letters.Subjects);
    }

    private void Verify(string place, IReadOnlyDictionary<string, string> texts)
    {
        foreach ((string name, string text) in texts)
        {
            if (!Names.Has(Known, name))
                defects.Error(
                    DiagnosticCodes.UnknownLetter, $"{place}:{name}", $"There is no letter '{name}'.",
                    Names.Suggest(name, Known, "letter"));
            foreach (string field in LetterWriter.FieldsOf(text).Where(field => !LetterFields.Knows(field))
                .Distinct(StringComparer.Ordinal))
                defects.Error(
                    DiagnosticCodes.UnknownLetterField, $"{place}:{name}", $"Letters know no '{field}'.",
                    Names.Suggest(field, LetterFields.Names, "field"));
        }
    }
}
