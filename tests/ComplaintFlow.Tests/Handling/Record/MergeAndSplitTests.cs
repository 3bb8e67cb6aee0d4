using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

public sealed class MergeAndSplitTests
{
    [Fact]
    public async Task A_duplicate_ends_and_the_other_complaint_learns_of_it_once()
    {
        Intake told = TestHouse.Kettle() with { Complainant = new() { Contacts = [Contact.Phone("12345")] } };
        using Case one = await Case.AssessedAsync(intake: told);
        Complaint master = await one.House.ReceiveAsync(told);

        Complaint proposed = await one.DoAsync(People.Owner, new Merge(master.Id));
        await one.House.SendAllAsync();
        await one.House.SendAllAsync();

        proposed.Should()
            .Match<Complaint>(c => c.State == "UnderAssessment" && c.Outcome == null && c.Links!.Proposed!.Master == master.Id);
        Complaint merged = await one.House.GetAsync(proposed.Id);
        merged.Should().Match<Complaint>(c => c.State == "Merged" && c.Outcome == CloseOutcomes.Merged && c.Links!.Master == master.Id);
        (await one.House.GetAsync(master.Id)).Links!.Duplicates.Should().Equal(merged.Id);
        (await one.House.EventsAsync<DuplicateJoined>(master.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_is_merged_into_itself_into_nothing_or_into_what_was_merged()
    {
        using Case one = await Case.AssessedAsync();
        Complaint gone = await one.House.ReceiveAsync(), master = await one.House.ReceiveAsync();
        await one.House.DoAsync(gone.Id, new Merge(master.Id) { Reason = "told twice" });
        await one.House.SendAllAsync();

        (await one.RefusedAsync(People.Owner, new Merge(one.Complaint.Id))).Code.Should().Be("CF3052");
        (await one.RefusedAsync(People.Owner, new Merge(ComplaintId.New(TestHouse.Start)))).Code.Should().Be("CF3117");
        (await one.RefusedAsync(People.Owner, new Merge(gone.Id))).Code.Should().Be("CF3052");
    }

    [Fact]
    public async Task Two_complaints_that_share_nothing_are_merged_only_for_a_reason()
    {
        Complainant liNa = new() { Name = "Li Na" };
        Product kettle = new() { Sku = "K-1", Batch = "B7" };
        using Case one = await Case.AssessedAsync(intake: TestHouse.Kettle() with { Complainant = liNa, Product = kettle });
        Complaint stranger = await one.House.ReceiveAsync(TestHouse.Kettle() with
        {
            Complainant = new() { Name = "Wu" }, Product = new() { Sku = "M-1", Batch = "C1" },
        });

        (await one.RefusedAsync(People.Owner, new Merge(stranger.Id))).Code.Should().Be("CF3054");
        await one.DoAsync(People.Owner, new Merge(stranger.Id) { Reason = "Wu is her husband; it is one kettle" });

        foreach (Intake kin in new[]
        {
            TestHouse.Kettle() with { Complainant = liNa }, TestHouse.Kettle() with { Product = new() { Batch = "b7" } },
        })
        {
            Complaint master = await one.House.ReceiveAsync(kin),
                again = await one.House.ReceiveAsync(TestHouse.Kettle() with { Complainant = liNa, Product = kettle });
            await one.House.DoAsync(again.Id, new Merge(master.Id));
            await one.House.SendAllAsync();
            (await one.House.GetAsync(again.Id)).State.Should().Be("Merged");
        }
    }

    [Fact]
    public async Task Nothing_real_ends_in_an_exercise_and_nothing_at_all_in_what_was_withdrawn()
    {
        using Case one = await Case.AssessedAsync();
        Complaint drill = await one.House.ReceiveAsync(TestHouse.Kettle() with { IsDrill = true }), gone = await one.House.ReceiveAsync();
        await one.House.DoAsync(gone.Id, new Withdraw { Reason = "r" });

        (await one.RefusedAsync(People.Owner, new Merge(drill.Id))).Code.Should().Be("CF3052");
        (await one.RefusedAsync(People.Owner, new Merge(gone.Id))).Code.Should().Be("CF3052");
        (await one.House.ActAsync(drill.Id, new Merge(one.Complaint.Id))).Refusals.Should().ContainSingle().Which.Code.Should()
            .Be("CF3052");
    }

    [Fact]
    public async Task What_is_split_from_an_exercise_is_one_too()
    {
        using Case one = await Case.AssessedAsync(intake: TestHouse.Kettle() with { IsDrill = true });
        await one.DoAsync(People.Intake, new SplitMatter("Bribe", "The inspector was paid."));
        await one.House.SendAllAsync();

        (await one.House.GetAsync(one.Complaint.Links!.Parts[0])).Should()
            .Match<Complaint>(part => part.IsDrill && part.Matter == MatterKind.Report);
        one.House.Channel.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_tip_off_in_the_letter_becomes_a_matter_of_its_own_and_is_received_once()
    {
        using Case one =
            await Case.AssessedAsync(intake: TestHouse.Kettle() with { Complainant = new() { Name = "Li Na" }, Language = "zh" });
        Complaint origin = await one.DoAsync(People.Intake, new SplitMatter("Bribe", "The inspector was paid."));
        await one.House.SendAllAsync();
        await one.House.SendAllAsync();

        ComplaintId part = origin.Links!.Parts.Should().ContainSingle().Subject;
        (await one.House.GetAsync(part)).Should().Match<Complaint>(c =>
            c.Matter == MatterKind.Report && c.Subject == "Bribe" && c.Complainant.Name == "Li Na" && c.Links!.Origin == origin.Id
                && c.ReceivedAt == origin.ReceivedAt && c.State == "Received");
        await one.DoAsync(People.Complainant, new Withdraw { Reason = "we agreed" });
        (await one.House.GetAsync(part)).State.Should().Be("Received", "closing a complaint never closes a report");
    }

    [Fact]
    public async Task An_exercise_runs_the_real_rules_and_nothing_of_it_leaves_the_house()
    {
        using var house = new TestHouse(Rules.Book.Example);
        Complaint drill = await house.ReceiveAsync(TestHouse.Kettle("The kettle caught fire.") with { IsDrill = true });
        await house.SendAllAsync();

        drill.Should().Match<Complaint>(c => c.IsDrill && c.Tier == "Major" && c.StateOf("Emergency") == "MajorDeclared");
        house.Channel.Sent.Should().BeEmpty();
        await house.ReceiveAsync(TestHouse.Kettle("The kettle caught fire."));
        await house.SendAllAsync();
        house.Channel.Sent.Should().NotBeEmpty();
    }
}
