namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Receives the hits of a scan, in the order of their ends; of hits with one end the longest first.</summary>
internal interface IKeywordVisitor
{
    /// <summary>Called for every hit; <paramref name="start"/> and <paramref name="length"/> are positions in the original text.</summary>
    void Hit(int word, int start, int length);
}
