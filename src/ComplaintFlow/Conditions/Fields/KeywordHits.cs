using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>The words found in the texts of one complaint, for one decision on one thread. A text is scanned on first use.</summary>
internal sealed class KeywordHits(KeywordPool pool)
{
    private static readonly List<Hit> s_noHits = [];
    private static readonly List<string> s_nothing = [];

    // Most decisions look for no words.
    private bool[] _affirmed = [];
    private bool[] _mentioned = [];
    private List<Hit> _hits = s_noHits;
    private List<string> _scanned = s_nothing;
    private string? _joined;

    public bool Affirms(int group) => _affirmed[group];

    public bool Mentions(int group) => _mentioned[group];

    /// <summary>The hits, after the text of the field has been scanned.</summary>
    public KeywordHits Of(TextField field, Complaint complaint)
    {
        if (_scanned.Contains(field.Name))
            return this;

        if (_scanned.Count == 0)
            (_affirmed, _mentioned, _hits, _scanned) = (new bool[pool.Groups], new bool[pool.Groups], [], []);
        _scanned.Add(field.Name);
        KeywordPool.FieldWords words = pool.Of(field.Name);
        if (ReferenceEquals(field.Name, BuiltInFields.Text))
        {
            // Two scans replace one joined string. Positions continue through the line break between the texts.
            Scan(words, complaint.Subject, 0, complaint.Language);
            Scan(words, complaint.Description, complaint.Subject.Length == 0 ? 0 : complaint.Subject.Length + 1, complaint.Language);
        }
        else if (field.Read(complaint) is { } text)
        {
            Scan(words, text, 0, complaint.Language);
        }
        return this;
    }

    /// <summary>Subject and description as one text, joined once.</summary>
    public string Joined(Complaint complaint) =>
        _joined ??= complaint.Subject.Length == 0 ? complaint.Description : $"{complaint.Subject}\n{complaint.Description}";

    /// <summary>Adds the first hit of each group in a row, negated or not.</summary>
    public void ExplainFirst(int firstGroup, int count, string field, List<Evidence> evidence)
    {
        var told = new HashSet<int>();
        foreach (Hit hit in _hits)
        {
            if (hit.Group >= firstGroup && hit.Group < firstGroup + count && told.Add(hit.Group))
                evidence.Add(new Evidence(field, hit.Word, hit.Start));
        }
    }

    public void Explain(int[] groups, string field, List<Evidence> evidence)
    {
        foreach (Hit hit in _hits)
        {
            if (!hit.Denied && Array.IndexOf(groups, hit.Group) >= 0)
                evidence.Add(new Evidence(field, hit.Word, hit.Start));
        }
    }

    private void Scan(KeywordPool.FieldWords words, string text, int offset, string? language)
    {
        var collector = new Collector(this, words, text, offset, language);
        words.Index.Scan(text, ref collector);
    }

    private void Add(in Hit hit)
    {
        _hits.Add(hit);
        _mentioned[hit.Group] = true;
        _affirmed[hit.Group] |= !hit.Denied;
    }

    private readonly record struct Hit(int Group, string Word, int Start, bool Denied);

    /// <summary>Discards the hits from this index on.</summary>
    private void Forget(int first)
    {
        if (_hits.Count == first)
            return;
        _hits.RemoveRange(first, _hits.Count - first);
        Array.Clear(_affirmed);
        Array.Clear(_mentioned);
        foreach (Hit hit in _hits)
        {
            _mentioned[hit.Group] = true;
            _affirmed[hit.Group] |= !hit.Denied;
        }
    }

    private struct Collector(KeywordHits owner, KeywordPool.FieldWords words, string text, int offset, string? language) : IKeywordVisitor
    {
        private readonly int _first = owner._hits.Count;
        private NormalText? _normal;

        public readonly void Hit(int word, int start, int length)
        {
            ReadOnlySpan<char> read = _normal is null ? text : _normal.Letters;
            int place = offset + (_normal?.Place(start) ?? start);
            owner.Add(new Hit(words.GroupOf[word], words.Words[word], place, Negation.IsNegated(read, start, length, language)));
        }

        public void Restart(NormalText normal)
        {
            owner.Forget(_first);
            _normal = normal;
        }
    }
}
