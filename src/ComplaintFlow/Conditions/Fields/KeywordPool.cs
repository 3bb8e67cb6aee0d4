using System.Collections.ObjectModel;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>
/// The words of all conditions of a rule book, in one index per text field. Words are added during compilation; afterwards all threads
/// share it. An index is built when its first text is read, because a host of many tenants begins with most of them silent.
/// </summary>
/// <param name="lists">The lists of words that conditions share.</param>
/// <param name="folding">Characters that count as other characters, two in each entry.</param>
internal sealed class KeywordPool(IReadOnlyDictionary<string, IReadOnlyList<string>>? lists = null, IReadOnlyList<string>? folding = null)
{
    private readonly Dictionary<string, FieldWords> _fields = new(Names.Comparer);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists =
        new(lists ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty, Names.Comparer);

    public int Groups { get; private set; }

    public IReadOnlyCollection<string> Lists => _lists.Keys;

    public bool HasList(string name) => _lists.ContainsKey(name);

    /// <summary>Adds words that form one group. A test asks whether any word of its group was found.</summary>
    public int Add(TextField field, IEnumerable<string> words)
    {
        FieldWords known = WordsOf(field);
        foreach (string word in words)
        {
            known.Words.Add(word);
            known.GroupOf.Add(Groups);
        }
        return Groups++;
    }

    /// <summary>Adds the words of a shared list. They are looked for once, even if many conditions name the list.</summary>
    public int AddList(TextField field, string list)
    {
        FieldWords known = WordsOf(field);
        if (!known.Lists.TryGetValue(list, out int group))
            known.Lists.Add(list, group = Add(field, _lists[list]));
        return group;
    }

    public FieldWords Of(string field) => _fields[field];

    private FieldWords WordsOf(TextField field)
    {
        if (!_fields.TryGetValue(field.Name, out FieldWords? known))
            _fields.Add(field.Name, known = new FieldWords(folding));
        return known;
    }

    /// <summary>The words that are looked for in one field.</summary>
    public sealed class FieldWords
    {
        private readonly Lazy<KeywordIndex> _index;

        public FieldWords(IReadOnlyList<string>? folding) => _index = new(() => KeywordIndex.Build(
            Words, folding is { Count: > 0 } ? KeywordFolding.With(folding.ToDictionary(pair => pair[0], pair => pair[1])) : null));

        public List<string> Words { get; } = [];

        public List<int> GroupOf { get; } = [];

        public Dictionary<string, int> Lists { get; } = new(Names.Comparer);

        public KeywordIndex Index => _index.Value;
    }
}
