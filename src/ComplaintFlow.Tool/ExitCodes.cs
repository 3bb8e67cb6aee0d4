namespace ComplaintFlow.Tool;

/// <summary>Names the exit codes of the tool.</summary>
internal static class ExitCodes
{
    /// <summary>Completed without findings.</summary>
    public const int Success = 0;

    /// <summary>Completed with findings.</summary>
    public const int Wrong = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int Unusable = 2;
}
