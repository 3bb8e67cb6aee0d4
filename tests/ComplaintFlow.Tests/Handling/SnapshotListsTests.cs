using System.Collections;
using System.Reflection;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling;

/// <summary>A complaint that is given out is the one that the next decision rests on: nobody changes it by a cast.</summary>
public sealed class SnapshotListsTests
{
    [Fact]
    public async Task No_list_of_a_complaint_can_be_changed_by_a_cast()
    {
        using Case one = await Case.ClosedAsync();
        Complaint read = await one.House.GetAsync(one.Complaint.Id);
        var open = new SortedSet<string>(StringComparer.Ordinal);

        Collect(one.Complaint, "decided", open);
        Collect(read, "read", open);

        open.Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_proposed_cannot_write_himself_out_of_the_complaint()
    {
        using Case one = await Case.DraftingAsync();
        await one.DoAsync(People.Owner, new ProposeOptions
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Compensation, Amount = new(500, "CNY") })],
            Rationale = "r",
        });

        (one.Complaint.Participants as Participant[]).Should().BeNull();
        one.Complaint.Participants.Invoking(all => ((IList)all).Clear()).Should().Throw<NotSupportedException>();
    }

    private static void Collect(object value, string path, SortedSet<string> open)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties()
            .Where(one => one.CanWrite && one.GetIndexParameters().Length == 0))
        {
            object? part = property.GetValue(value);
            string here = $"{path}.{property.Name}";
            if (part is IList list)
            {
                if (list.Count > 0 && !list.IsReadOnly)
                    open.Add(here);
                foreach (object? item in list)
                {
                    if (item?.GetType().Assembly == typeof(Complaint).Assembly)
                        Collect(item, here, open);
                }
            }
            else if (part?.GetType() is { IsEnum: false } type && type.Assembly == typeof(Complaint).Assembly)
            {
                Collect(part, here, open);
            }
        }
    }
}
