namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>
/// Another writer has changed a row between the look at it and the write: the work is begun again. No caller sees it.
/// </summary>
internal sealed class OvertakenException() : Exception("Another writer was faster.");
