using System.Globalization;
using System.Text;
using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>The names of the states or of the triggers of a machine, by their texts.</summary>
/// <param name="kind">What they name, in words: a state or a trigger.</param>
/// <param name="rename">The method of the options that gives another name.</param>
/// <param name="given">The names that the options give, by the texts.</param>
/// <param name="findings">Collects the defects.</param>
internal sealed class NameTable(string kind, string rename, IReadOnlyDictionary<string, string> given, Findings findings)
{
    /// <summary>Actions do not take longer names of triggers.</summary>
    private const int MostCharacters = 200;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(Names.Comparer);

    public IReadOnlyCollection<string> All => _names.Values;

    /// <summary>The name of a state or trigger of the machine.</summary>
    public string Add(object value)
    {
        string text = MachineText.Of(value);
        if (_names.TryGetValue(text, out string? known))
            return known;
        string name = given.GetValueOrDefault(text, text);
        if (!IsName(name))
        {
            findings.Error(DiagnosticCodes.UnusableStatelessName, Findings.Workflow, $"The {kind} '{name}' cannot be a name.",
                $"Call {rename}: names have 1 to 200 characters, are no numbers, and contain neither ':', '__' nor control characters.");
            // The rest of the machine is checked with a name that stands for it.
            name = $"unnamed-{kind}-{_names.Count + 1}";
        }
        if (!_texts.TryAdd(name, text))
            findings.Error(DiagnosticCodes.DuplicateStatelessName, Findings.Workflow,
                $"There are two {kind}s with the name '{name}', which compares without case.",
                $"Give one of them another name with {rename}.");
        return _names[text] = name;
    }

    /// <summary>The name of a text; null if the machine has no such text.</summary>
    public string? NameOf(string text) => _names.GetValueOrDefault(text);

    /// <summary>The name of a text of the options; null, with a defect, if the machine has no such text.</summary>
    public string? Find(string text, string method)
    {
        if (_names.TryGetValue(text, out string? name))
            return name;
        findings.Error(DiagnosticCodes.UnknownInStatelessMachine, Findings.Workflow,
            $"The machine has no {kind} '{text}', which {method} names.",
            $"Use one of: {string.Join(", ", _names.Keys.Order(StringComparer.Ordinal))}.");
        return null;
    }

    /// <summary>Whether a name is taken by a state of the machine.</summary>
    public bool IsTaken(string name) => _texts.ContainsKey(name);

    public static bool IsName(string name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= MostCharacters && !name.Any(char.IsControl)
        && name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)
        && !name.Contains(':', StringComparison.Ordinal) && !name.Contains("__", StringComparison.Ordinal)
        && !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
