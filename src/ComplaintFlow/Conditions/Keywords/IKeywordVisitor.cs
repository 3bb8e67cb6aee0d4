namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Receives the hits of a scan in the order of their ends. Of hits with the same end, the longest comes first.</summary>
internal interface IKeywordVisitor
{
    /// <summary>
    /// Called for every hit. <paramref name="start"/> and <paramref name="length"/> are positions in the text that is scanned.
    /// </summary>
    void Hit(int word, int start, int length);

    /// <summary>
    /// Called when the text is scanned again in its normal form. Discard the hits so far. From now on, positions are those of the normal
    /// form.
    /// </summary>
    void Restart(NormalText normal);
}
