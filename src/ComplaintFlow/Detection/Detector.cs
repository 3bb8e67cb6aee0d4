using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Detection;

/// <summary>A compiled detector. Immutable, and shared by all threads.</summary>
internal sealed class Detector
{
    private const string Complainant = "Complainant";

    private const int LeastLook = 100;

    private readonly Field[] _fields;
    private readonly int _tierRank;

    public Detector(
        string name, DetectorDefinition rules, TimeSpan window, IEnumerable<Field> same, int tierRank, PhoneRegion? region = null)
    {
        Name = name;
        Rules = rules;
        Kind = rules.Kind!.Value;
        Window = window;
        _tierRank = tierRank;
        Region = region ?? PhoneRegion.Usual;
        Field[] fields = [.. same.DistinctBy(field => field.Name, Names.Comparer).OrderBy(field => field.Name, StringComparer.Ordinal)];
        ComparesTexts = Array.Exists(fields, IsText);
        _fields = [.. fields.Where(field => !IsText(field))];
        Similarity = (rules.Similarity == 0 ? DetectorDefinition.DefaultSimilarity : rules.Similarity) / 100.0;
        SignalKind = string.Join(
            '+', fields.Select(field => field.Name).Prepend(Kind == DetectorKind.Repeat ? Complainant : null).OfType<string>());
    }

    public string Name { get; }

    public DetectorDefinition Rules { get; }

    public DetectorKind Kind { get; }

    public TimeSpan Window { get; }

    /// <summary>The region of telephone numbers without a country code.</summary>
    public PhoneRegion Region { get; }

    /// <summary>The number of latest complaints that are examined. Earlier ones were linked by earlier examinations.</summary>
    public int MaxCandidates => Math.Max(LeastLook, 2 * Rules.AtLeast);

    public bool ComparesTexts { get; }

    /// <summary>The least share of the shingles of two texts that both must have.</summary>
    public double Similarity { get; }

    /// <summary>The kind of its signals. Detectors that compare the same values share their signals.</summary>
    public string SignalKind { get; }

    /// <summary>
    /// What a complaint must have in common with others, apart from its text and its complainant, or null if it lacks a part of it.
    /// </summary>
    public string? KeyOf(Complaint complaint)
    {
        string[] values = new string[_fields.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (_fields[i].Show(complaint) is not { } value || LookupText.Normal(value) is not { Length: > 0 } normal)
                return null;
            values[i] = normal;
        }
        return string.Join('\0', values);
    }

    /// <summary>A function that decides whether another complaint, as it is now, has the required values in common with this one.</summary>
    public Func<Complaint, bool> RelatedTo(Complaint complaint)
    {
        string? key = KeyOf(complaint);
        string[] contacts = Kind == DetectorKind.Repeat ? PersonIdentity.ContactsOf(complaint, Region) : [];
        ulong[] shingles = ComparesTexts ? Shingles.Of(complaint) : [];
        return other => key is not null && string.Equals(key, KeyOf(other), StringComparison.Ordinal)
            && (Kind == DetectorKind.Group || contacts.Intersect(PersonIdentity.ContactsOf(other, Region), StringComparer.Ordinal).Any())
            && (!ComparesTexts || Shingles.Similarity(shingles, Shingles.Of(other)) >= Similarity);
    }

    /// <summary>Whether there are enough complaints. For each complaint, the marks that identify its complainant are given.</summary>
    public bool IsEnough<T>(IReadOnlyCollection<IReadOnlyList<T>> complainants)
        where T : notnull =>
        complainants.Count >= Rules.AtLeast && (Kind == DetectorKind.Repeat || PersonCount.Of(complainants) >= Rules.AtLeast);

    /// <summary>
    /// What a complaint of the group gets, or null if it has everything already. Nothing is lowered, and an ended complaint is not raised.
    /// </summary>
    public ClassificationDecision? Raise(ClassificationOutcome present, int rank, bool isOver)
    {
        DetectorResult then = Rules.Then;
        var raised = new ClassificationDecision
        {
            Tier = !isOver && then.Tier is not null && (present.Tier is null || _tierRank > rank) && then.Tier != present.Tier ? then.Tier
                : null,
            Priority = !isOver && !(present.Priority >= then.Priority) ? then.Priority : null,
            Flags = [.. then.Flags.Except(present.Flags, Names.Comparer).Order(StringComparer.Ordinal)],
            Reason = Name,
        };
        return raised is { Tier: null, Priority: null, Flags.Count: 0 } ? null : raised;
    }

    private static bool IsText(Field field) => Names.Same(field.Name, BuiltInFields.Text);
}
