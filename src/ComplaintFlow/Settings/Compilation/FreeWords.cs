using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// The words of a rule book that nobody declares, such as categories, with the place of each use. A word that is almost another one of
/// its kind is reported.
/// </summary>
/// <remarks>
/// Categories, grounds, flags and tags are free text by design: they also come with an intake or from a person, who can add any task too.
/// So a word that no rule gives may be right, and only likeness to another word is a sign of a typing error.
/// </remarks>
/// <param name="known">The words of a kind that are right, such as the tasks that the workflow makes.</param>
internal sealed class FreeWords(IReadOnlyDictionary<string, IReadOnlyCollection<string>> known)
{
    public const string Role = "Role";

    private const string Skills = "Skills";

    /// <summary>A typing error is made once, or twice if the wrong word was copied.</summary>
    private const int MostErrors = 2;

    private static readonly string[] Kinds =
    [
        nameof(ClassificationOutcome.Category), nameof(ClassificationOutcome.Ground), nameof(ClassificationOutcome.Department),
        nameof(ClassificationOutcome.Flags), nameof(ClassificationOutcome.Tags), Skills,
        nameof(Complaint.Outcome), BuiltInFields.OpenTasks, Role,
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

    /// <summary>Notes what others noted.</summary>
    public void Add(FreeWords others)
    {
        foreach ((string kind, Dictionary<string, List<string>> words) in others._uses)
        {
            foreach ((string word, List<string> places) in words)
                places.ForEach(place => Add(kind, word, place));
        }
    }

    /// <summary>The same uses by themselves, which later ones do not change.</summary>
    public FreeWords Copy()
    {
        var copy = new FreeWords(known);
        copy.Add(this);
        return copy;
    }

    public void AddAll(string kind, IReadOnlyList<string> words, string at)
    {
        foreach (string word in words)
            Add(kind, word, at);
    }

    /// <summary>
    /// Reports each word that is almost one that is known, and each that is rare and almost another one that is used more often.
    /// </summary>
    public void Verify(DiagnosticBag defects)
    {
        foreach ((string kind, Dictionary<string, List<string>> words) in _uses)
        {
            var right = new HashSet<string>(known.GetValueOrDefault(kind, []), Names.Comparer);
            var told = new HashSet<string>(Names.Comparer);
            var index = new SlipIndex();
            foreach (string word in words.Keys.Union(right, Names.Comparer))
                index.Add(word);
            foreach ((string word, List<string> places) in words.Where(use => !right.Contains(use.Key)).Reverse())
            {
                string[] near = [.. index.Near(word).Where(near => !told.Contains(near))];
                string? other = near.FirstOrDefault(right.Contains) ?? near.Where(near => IsUsual(words[near].Count, places.Count))
                    .MaxBy(near => words[near].Count);
                if (other is null)
                    continue;
                told.Add(word);
                foreach (string place in places)
                    defects.Warning(
                        DiagnosticCodes.SimilarName, place,
                        $"'{word}' is almost '{other}', which {(right.Contains(other) ? "is known" : "the rules use")} as well ({kind}).",
                        $"Did you mean '{other}'? If both are right, leave them.");
            }
        }
    }

    /// <summary>Whether a word is used often enough to be the right one. Of two that are used once, one is wrong.</summary>
    private static bool IsUsual(int uses, int errors) => errors == 1 ? uses >= 1 : errors <= MostErrors && uses > errors;
}
