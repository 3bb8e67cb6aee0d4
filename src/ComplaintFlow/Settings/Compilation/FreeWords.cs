using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// The words of a rule book that nobody declares, such as categories, with the place of each use. A word that is almost another one of
/// its kind is reported.
/// </summary>
/// <remarks>
/// Categories, grounds, flags and tags are free text by design: they also come with an intake or from a person. So a word that no rule
/// gives may be right, and only likeness to another word of the same book is a sign of a typing error.
/// </remarks>
internal sealed class FreeWords
{
    private const string Skills = "Skills";

    private static readonly string[] Kinds =
    [
        nameof(ClassificationOutcome.Category), nameof(ClassificationOutcome.Ground), nameof(ClassificationOutcome.Department),
        nameof(ClassificationOutcome.Flags), nameof(ClassificationOutcome.Tags), Skills,
    ];

    private readonly Dictionary<string, Dictionary<string, List<string>>> _uses =
        Kinds.ToDictionary(kind => kind, _ => new Dictionary<string, List<string>>(Names.Comparer), Names.Comparer);

    /// <summary>Notes the use of a word. Other kinds than those that are compared are left out.</summary>
    public void Add(string kind, string? word, string at)
    {
        if (word is null || !_uses.TryGetValue(kind, out Dictionary<string, List<string>>? words))
            return;
        if (!words.TryGetValue(word, out List<string>? places))
            words.Add(word, places = []);
        places.Add(at);
    }

    public void AddAll(string kind, IReadOnlyList<string> words, string at)
    {
        foreach (string word in words)
            Add(kind, word, at);
    }

    /// <summary>Reports each word that is used once and is almost another one that is used at least as often.</summary>
    public void Verify(DiagnosticBag defects)
    {
        foreach ((string kind, Dictionary<string, List<string>> words) in _uses)
        {
            var told = new HashSet<string>(Names.Comparer);
            var index = new SlipIndex();
            foreach (string word in words.Keys)
                index.Add(word);
            foreach ((string word, List<string> places) in words.Where(use => use.Value.Count == 1).Reverse())
            {
                string? other = index.Near(word).Where(near => !told.Contains(near)).MaxBy(near => words[near].Count);
                if (other is null)
                    continue;
                told.Add(word);
                defects.Warning(
                    DiagnosticCodes.SimilarName, places[0], $"'{word}' is almost '{other}', which the rules use as well ({kind}).",
                    $"Did you mean '{other}'? If both are right, leave them.");
            }
        }
    }
}
