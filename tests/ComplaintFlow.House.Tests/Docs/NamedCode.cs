using System.Reflection;
using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>Finds names of code in the text of the pages that no longer exist.</summary>
internal static partial class NamedCode
{
    // Names of examples, which readers choose themselves.
    private static readonly string[] Examples = ["ComplainantContacted", "DueDate"];

    // Pages for those who come from Stateless name its types and members.
    private static readonly Lazy<string[]> OfStateless = new(() =>
    [
        .. typeof(global::Stateless.FiringMode).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name.Split('`')[0])),
    ]);

    /// <param name="files">The pages, and all that is not Markdown, in which the names must occur.</param>
    /// <param name="types">The public types, whose members are known.</param>
    public static IEnumerable<string> Outdated(IReadOnlyCollection<SourceFile> files, IEnumerable<Type> types)
    {
        HashSet<string> words =
            [.. Examples, .. OfStateless.Value, .. files.Where(IsCode).SelectMany(file => Words($"{file.Path} {file.Text}"))];
        ILookup<string, Type> byName = types.ToLookup(type => type.Name.Split('`')[0], StringComparer.Ordinal);
        return from page in files
               where IsCurrent(page)
               from name in Names(page)
               from problem in Problems(name, words, byName)
               select $"{page.Path} says {name}: {problem}";
    }

    // The samples of this check name what does not exist.
    private static bool IsCode(SourceFile file) => !file.Is(".md") && !file.IsUnder("tests/ComplaintFlow.House.Tests/Docs");

    // What was decided, and what was measured, is told in the names of its day.
    private static bool IsCurrent(SourceFile file) =>
        file.Is(".md") && !file.IsUnder("docs/decisions") && !file.IsUnder("benchmarks/results");

    private static IEnumerable<string> Names(SourceFile page)
    {
        var shown = Fence().Matches(page.Text).SelectMany(block => Words(block.Value)).ToHashSet(StringComparer.Ordinal);
        return Span().Matches(Fence().Replace(page.Text, "")).SelectMany(span => Dotted().Matches(span.Groups["code"].Value))
            .Select(match => match.Value).Where(name => !shown.Contains(name)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Problems(string name, HashSet<string> words, ILookup<string, Type> types)
    {
        string[] parts = name.Split('.');
        foreach (string part in parts.Where(part => Compound().IsMatch(part) && !words.Contains(part)))
            yield return $"nothing is called {part}";
        for (int i = 1; i < parts.Length; i++)
        {
            Type[] owners = [.. types[parts[i - 1]]];
            if (owners.Length > 0 && !types.Contains(parts[i]) && char.IsUpper(parts[i][0]) && !Array.Exists(owners, o => Has(o, parts[i])))
                yield return $"{parts[i - 1]} has no {parts[i]}";
        }
    }

    private static bool Has(Type type, string member) =>
        type.GetInterfaces().Prepend(type)
            .Any(each => each.GetMember(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                | BindingFlags.Static | BindingFlags.FlattenHierarchy).Length > 0);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex("```.*?```", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<![\w.])[A-Za-z]\w+(\.\w+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dotted();

    // An ordinary word may stand in backticks for anything; one of several words without a space is a name.
    [GeneratedRegex("^[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
