using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>The complaint that a condition tests, and the words found in its texts.</summary>
internal readonly struct ConditionScope(Complaint complaint, KeywordHits hits)
{
    public Complaint Complaint { get; } = complaint;

    public KeywordHits Hits { get; } = hits;
}
