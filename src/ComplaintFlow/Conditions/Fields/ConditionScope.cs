using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>What a condition is asked about: a complaint, and the words found in its texts.</summary>
internal readonly struct ConditionScope(Complaint complaint, KeywordHits hits)
{
    public Complaint Complaint { get; } = complaint;

    public KeywordHits Hits { get; } = hits;
}
