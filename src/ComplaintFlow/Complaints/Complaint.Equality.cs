using System.Runtime.CompilerServices;

namespace ComplaintFlow.Complaints;

/// <content>
/// A complaint is a record for the sake of copies. Its lists have no equality of their own, so it does not claim to have one.
/// </content>
public sealed partial record Complaint
{
    /// <summary>Determines whether the other complaint is this very object. The contents are not compared.</summary>
    /// <param name="other">The other complaint.</param>
    /// <returns><see langword="true"/> for the same object; <see langword="false"/> for any other object, even if the contents
    /// are equal.</returns>
    /// <remarks>
    /// To test whether two objects are the same complaint, compare <see cref="Id"/>. To test whether nothing has happened between
    /// two stored snapshots, compare <see cref="Version"/> as well. To compare the contents, compare the bytes from
    /// <see cref="Serialization.SnapshotCodec.Write"/>: equal complaints give equal bytes.
    /// </remarks>
    public bool Equals(Complaint? other) => ReferenceEquals(this, other);

    /// <summary>Returns a hash code for this very object, which is consistent with <see cref="Equals(Complaint?)"/>.</summary>
    /// <returns>The hash code. It differs from run to run.</returns>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
