namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Receives the hits of a scan, in the order of their ends; of hits with one end the longest first.</summary>
internal interface IKeywordVisitor
{
    /// <summary>
    /// Called for every hit; <paramref name="start"/> and <paramref name="length"/> are positions in the text that is read.
    /// </summary>
    void Hit(int word, int start, int length);

    /// <summary>
    /// The text is read once more, in its normal form: what was hit so far is void, and positions are those of that form from here on.
    /// </summary>
    void Restart(NormalText normal);
}
