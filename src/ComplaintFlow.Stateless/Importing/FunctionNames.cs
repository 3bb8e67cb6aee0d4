using System.Text.RegularExpressions;
using ComplaintFlow.Stateless.Naming;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>
/// Names guards or actions: by their descriptions, by the methods that they are, or else by their places, with a warning.
/// </summary>
/// <param name="kind">What they are, in words.</param>
/// <param name="code">The code of the warning.</param>
/// <param name="findings">Collects the warnings.</param>
internal sealed partial class FunctionNames(string kind, string code, Findings findings)
{
    /// <summary>Stateless guards an internal transition without a guard with a function of its own.</summary>
    private const string OwnGuard = "<InternalTransition>";

    /// <summary>Functions in which Stateless wraps guards, and also the guard of its own if there is none.</summary>
    private static readonly string[] Wrappers = ["<ToPackedGuard>", "<InternalTransitionAsyncIf>"];

    private readonly HashSet<string> _all = new(Names.Comparer);
    private readonly HashSet<string> _reserved = new(Names.Comparer);

    public IReadOnlyList<string> All => [.. _all.Order(StringComparer.Ordinal)];

    public static bool IsReal(InvocationInfo function) => function.MethodName?.StartsWith(OwnGuard, StringComparison.Ordinal) != true;

    /// <summary>Keeps the descriptions of functions, so that no name is made that equals one of them.</summary>
    /// <param name="functions">The functions, as Stateless describes them.</param>
    /// <param name="more">Names that the machine or the options give without a function.</param>
    public void Reserve(IEnumerable<InvocationInfo> functions, IEnumerable<string?> more) =>
        _reserved.UnionWith(functions.Select(Described).Concat(more).OfType<string>());

    public string Add(string name)
    {
        if (!_all.Add(name) && _all.TryGetValue(name, out string? known) && !string.Equals(known, name, StringComparison.Ordinal))
            findings.Error(DiagnosticCodes.DuplicateStatelessName, Findings.Workflow,
                $"There are two {kind}s with the names '{known}' and '{name}', which compare without case.",
                "Give one of them another description in Stateless.");
        return name;
    }

    /// <summary>Makes a name of a place that no other function has.</summary>
    public string Unique(string place)
    {
        string name = place;
        for (int i = 2; _all.Contains(name) || _reserved.Contains(name); i++)
            name = $"{place}-{i}";
        return Add(name);
    }

    /// <param name="function">The function, as Stateless describes it.</param>
    /// <param name="place">A name made of its place.</param>
    /// <param name="path">The path of the place.</param>
    public string Of(InvocationInfo function, string place, string path)
    {
        if (Described(function) is { } described)
            return Add(described);
        string name = Unique(place);
        bool isWrapped = Array.Exists(Wrappers, one => function.MethodName?.StartsWith(one, StringComparison.Ordinal) == true);
        findings.Warning(code, path, $"The {kind} has no description, so its name is '{name}'.",
            $"Give the {kind} a description in Stateless, because stored rules refer to its name."
                + (isWrapped ? " If the transition has no guard, bind a function that returns true." : ""));
        return name;
    }

    private static string? Described(InvocationInfo function)
    {
        string? description = function.Description?.Trim();
        if (!string.IsNullOrEmpty(description)
            && !string.Equals(description, InvocationInfo.DefaultFunctionDescription, StringComparison.Ordinal))
            return description;
        return LocalFunction().Match(function.MethodName ?? "") is { Success: true } local ? local.Groups["name"].Value : null;
    }

    /// <summary>The name that the compiler gives to a local function holds the one that was written.</summary>
    [GeneratedRegex(@">g__(?<name>\w+)\|", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalFunction();
}
