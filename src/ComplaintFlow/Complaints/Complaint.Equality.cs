using System.Runtime.CompilerServices;

namespace ComplaintFlow.Complaints;

/// <content>
/// A complaint is a record for the sake of copies. Its lists have no equality of their own, so it does not claim to have one.
/// </content>
public sealed partial record Complaint
{
    /// <summary>Whether the other one is this very object. The contents are not compared.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True for the same object alone, however equal the contents of two may be.</returns>
    /// <remarks>
    /// To know whether two are the same complaint, compare <see cref="Id"/>; whether nothing has happened between two that were stored,
    /// compare <see cref="Version"/> too. To compare the contents, compare the bytes that
    /// <see cref="Serialization.SnapshotCodec.Write"/> gives: equal complaints give equal bytes.
    /// </remarks>
    public bool Equals(Complaint? other) => ReferenceEquals(this, other);

    /// <summary>A hash code of this very object, which goes with <see cref="Equals(Complaint?)"/>.</summary>
    /// <returns>The hash code. It differs from run to run.</returns>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
