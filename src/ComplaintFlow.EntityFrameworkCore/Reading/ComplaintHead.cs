namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>What the next commit of a complaint rests on.</summary>
/// <param name="Version">The version; 0 if there is no such complaint.</param>
/// <param name="Hash">The hash of the last journal entry, or the start of the chain.</param>
/// <param name="HasAlarm">Whether it has the row of an alarm.</param>
internal sealed record ComplaintHead(long Version, ReadOnlyMemory<byte> Hash, bool HasAlarm);
