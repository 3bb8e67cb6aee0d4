namespace ComplaintFlow.Tool;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Success = 0;

    /// <summary>Done, and something is wrong.</summary>
    public const int Wrong = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int Unusable = 2;
}
