using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Classification;
using ComplaintFlow.Tests.Golden;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Conditions;

/// <summary>Every field says whether a change of a complaint has changed it.</summary>
public sealed class FieldChangeTests
{
    private static readonly FieldCatalog Fields =
        new(new Dictionary<string, FieldKind>(StringComparer.Ordinal) { ["Outlet"] = FieldKind.Word, ["Labels"] = FieldKind.Set }, "CNY");

    [Fact]
    public void Over_a_journal_with_every_kind_of_event_a_field_is_the_same_if_it_shows_the_same()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        Complaint? before = null;
        foreach (ComplaintEvent happened in GoldenJournal.Make().SelectMany(entry => entry.Events)
            .Concat(GoldenRecord.Events(TestHouse.Start)))
        {
            Complaint after = Evolution.Evolve(before, happened);
            foreach (Field field in Fields.Names.Select(name => Fields.Find(name)!).Where(_ => before is not null))
            {
                bool isSame = field.IsSame(before!, after);
                // What the rules suggest shows as the department, and is none yet.
                if (field.Name != nameof(Complaint.Department))
                    isSame.Should().Be(field.Show(before!) == field.Show(after), $"{field.Name} after {happened}");
                if (!isSame)
                    changed.Add(field.Name);
            }
            before = after;
        }
        changed.Should().Contain(["State", "States", "Department", "Owner", "Urgency", "Milestones", "EscalationLevel", "ReopenCount",
            "OpenTasks", "Outcome", "Outlet", "Tier", "Flags", "Approval", "Response", "Remedies", "FailedContacts"]);
    }

    [Fact]
    public void It_allocates_nothing_where_nothing_was_recorded()
    {
        Complaint one = Judge.Blank with { Subject = "Kettle", Description = "It burns." };
        Complaint other = one with { TransferCount = 1 };
        Field[] fields = [.. Fields.Names.Select(name => Fields.Find(name)!)];
        bool all = true;

        AllocatedBytes.Of(
            () =>
            {
                foreach (Field field in fields)
                    all &= field.IsSame(one, other);
            },
            times: 1000).Should().Be(0);

        all.Should().BeTrue();
    }

    [Fact]
    public void Rules_that_read_nothing_of_what_changes_are_not_evaluated_again()
    {
        Complaint before = Judge.Blank with { Department = "Lab" };
        RuleBook book = Book.Good("""
            { "Classification": { "Rules": {
                "lab": { "When": { "Department": "Lab", "Tier": { "IsNot": "Major" } }, "Then": { "Flags": ["Lab"] } },
                "heavy": { "Weights": { "w": { "When": { "Urgency": "Immediate" }, "Weight": 2 } }, "Threshold": 1, "Then": { "Tags": ["now"] } } } } }
            """);

        bool Asks(Complaint after) => book.Classification.ReadsChange(before, after);

        Asks(before).Should().BeFalse();
        Asks(before with { Owner = "anna", EscalationLevel = 3 }).Should().BeFalse();
        Asks(before with { Classification = ClassificationOutcome.None with { Tier = "Major", Department = "Lab" } }).Should().BeFalse();
        Asks(before with { Department = "Service" }).Should().BeTrue();
        var assessed = new Assessment { Urgency = Urgency.Immediate, By = "anna", At = TestHouse.Start };
        Asks(before with { Assessment = assessed }).Should().BeTrue("weights read fields too");
    }
}
