using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Conditions.Analysis;

/// <summary>The complaints whose fields have values in given sets, each field on its own.</summary>
/// <param name="fields">The remaining values of each field that tests name.</param>
/// <param name="isVague">Whether tests were left out, so that there may be fewer complaints than the sets say.</param>
internal sealed class MatchTerm(IReadOnlyDictionary<string, ValueSet> fields, bool isVague)
{
    /// <summary>Fields whose values depend on one another.</summary>
    private static readonly string[][] Related =
    [
        [BuiltInFields.Text, nameof(Complaint.Subject), nameof(Complaint.Description)],
        [BuiltInFields.Amount, nameof(Complaint.Demands)],
    ];

    public static MatchTerm All { get; } = new(new Dictionary<string, ValueSet>(StringComparer.Ordinal), isVague: false);

    public MatchTerm Vague => new(fields, isVague: true);

    public bool IsInhabited =>
        !isVague && fields.Values.All(values => values.IsInhabited) && !Related.Any(group => group.Count(fields.ContainsKey) > 1);

    public static MatchTerm Of(string field, ValueSet values) =>
        new(new Dictionary<string, ValueSet>(1, StringComparer.Ordinal) { [field] = values }, isVague: false);

    /// <summary>The complaints that are in both, or null if there are none.</summary>
    public MatchTerm? And(MatchTerm other)
    {
        var both = new Dictionary<string, ValueSet>(Fields, StringComparer.Ordinal);
        foreach ((string field, ValueSet values) in other.Fields)
        {
            ValueSet left = both.TryGetValue(field, out ValueSet? known) ? known.And(values) : values;
            if (left.IsEmpty)
                return null;
            both[field] = left;
        }
        return new MatchTerm(both, IsVague || other.IsVague);
    }

    private IReadOnlyDictionary<string, ValueSet> Fields => fields;

    private bool IsVague => isVague;
}
