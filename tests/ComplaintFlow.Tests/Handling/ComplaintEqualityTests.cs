using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;

namespace ComplaintFlow.Tests.Handling;

/// <summary>A complaint compares by reference; its contents are compared by their bytes.</summary>
public sealed class ComplaintEqualityTests
{
    [Fact]
    public async Task A_complaint_equals_itself_alone()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        Complaint one = await house.GetAsync(id), other = await house.GetAsync(id), copy = one with { };

        one.Equals(one).Should().BeTrue();
        (one == other).Should().BeFalse("two reads give two objects");
        (one == copy).Should().BeFalse("a shallow copy shares its lists, and would be equal by chance");
        new HashSet<Complaint> { one, other, copy, one }.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_same_contents_have_the_same_id_version_and_bytes()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        Complaint one = await house.GetAsync(id), other = await house.GetAsync(id);

        (one.Id, one.Version).Should().Be((other.Id, other.Version));
        SnapshotCodec.Write(one).Should().Equal(SnapshotCodec.Write(other));
        SnapshotCodec.Write(one with { Owner = "otto" }).Should().NotEqual(SnapshotCodec.Write(other));
    }
}
