namespace ComplaintFlow.Tool.Due;

/// <summary>Why a question about time has no answer.</summary>
/// <param name="Code">The number under which the documentation explains it.</param>
/// <param name="Message">One sentence that says why, and what would pass.</param>
internal sealed record DueProblem(string Code, string Message);

/// <summary>Carries a problem out of the reading of one question.</summary>
internal sealed class DueProblemException(DueProblem problem) : Exception(problem.Message)
{
    public DueProblemException(string code, string message)
        : this(new DueProblem(code, message))
    {
    }

    public DueProblem Problem { get; } = problem;
}
