namespace ComplaintFlow.Conditions.Analysis;

/// <summary>What only the host or an expression can tell: yes or no. Asked twice of the same complaint, it answers the same.</summary>
internal sealed class Answer(bool yes, bool no) : ValueSet
{
    /// <param name="question">What is asked.</param>
    /// <param name="operands">Of what it is asked; their lengths keep two lists apart that would be written alike.</param>
    /// <param name="yes">The answer.</param>
    public static Extent Extent(string question, IEnumerable<string> operands, bool yes) =>
        Analysis.Extent.Of($"{question}{string.Concat(operands.Select(operand => $" {operand.Length}:{operand}"))}", new Answer(yes, !yes));

    public override bool IsEmpty => !yes && !no;

    public override bool IsInhabited => yes && no;

    public override ValueSet And(ValueSet other) => And((Answer)other);

    private Answer And(Answer other) => new(Yes && other.Yes, No && other.No);

    private bool Yes => yes;

    private bool No => no;
}
