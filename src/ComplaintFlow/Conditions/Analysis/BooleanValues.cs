namespace ComplaintFlow.Conditions.Analysis;

/// <summary>
/// The answers, yes or no, that only the host or an expression can give. Asked twice about the same complaint, the answer is the same.
/// </summary>
internal sealed class BooleanValues(bool yes, bool no) : ValueSet
{
    /// <param name="question">The question.</param>
    /// <param name="operands">The operands of the question. Their lengths distinguish two lists that would be written alike.</param>
    /// <param name="yes">The answer.</param>
    public static MatchSet Extent(string question, IEnumerable<string> operands, bool yes) =>
        Analysis.MatchSet.Of(
            $"{question}{string.Concat(operands.Select(operand => $" {operand.Length}:{operand}"))}", new BooleanValues(yes, !yes));

    public override bool IsEmpty => !yes && !no;

    public override bool IsInhabited => yes && no;

    public override ValueSet And(ValueSet other) => And((BooleanValues)other);

    private BooleanValues And(BooleanValues other) => new(Yes && other.Yes, No && other.No);

    private bool Yes => yes;

    private bool No => no;
}
