using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>The words of all conditions of a rule book, in one index per text field. Words are added while compiling; sealed, it is shared by all threads.</summary>
internal sealed class KeywordPool
{
    private readonly Dictionary<string, FieldWords> _fields = new(Names.Comparer);

    public int Groups { get; private set; }

    public bool IsEmpty => Groups == 0;

    /// <summary>Adds words that count as one: a test asks whether any word of its group was found.</summary>
    public int Add(TextField field, IEnumerable<string> words)
    {
        if (!_fields.TryGetValue(field.Name, out FieldWords? known))
            _fields.Add(field.Name, known = new FieldWords());
        foreach (string word in words)
        {
            known.Words.Add(word);
            known.GroupOf.Add(Groups);
        }
        return Groups++;
    }

    public void Seal()
    {
        foreach (FieldWords words in _fields.Values)
            words.Index = KeywordIndex.Build(words.Words);
    }

    public FieldWords Of(string field) => _fields[field];

    public sealed class FieldWords
    {
        public List<string> Words { get; } = [];

        public List<int> GroupOf { get; } = [];

        public KeywordIndex Index { get; set; } = null!;
    }
}
