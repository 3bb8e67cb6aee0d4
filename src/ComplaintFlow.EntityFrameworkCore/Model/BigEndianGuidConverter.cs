using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>
/// Keeps an id as its 16 bytes, most significant first, so that it sorts as the id does. SQL Server sorts its own type by the last bytes
/// first, and SQLite has none.
/// </summary>
internal sealed class BigEndianGuidConverter()
    : ValueConverter<Guid, byte[]>(static id => id.ToByteArray(true), static bytes => Read(bytes))
{
    private const int Length = 16;

    /// <summary>An id that was damaged is no id: the row leads nowhere, and those beside it can be read.</summary>
    private static Guid Read(byte[] bytes) => bytes.Length == Length ? new Guid(bytes, bigEndian: true) : Guid.Empty;
}
