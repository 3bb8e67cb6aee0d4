using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Tests.Handling.Merging;

/// <summary>Between the asking and the taking everything may happen to both complaints.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Rules = """
        { "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse", "Steps": { "warn": { "At": "50%", "Notify": ["CaseOwner"] } } } } } } }
        """;

    private static readonly Intake Told = TestHouse.Kettle() with { Complainant = new() { Contacts = [Contact.Phone("139 1234 5678")] } };
    private static readonly Intake Neighbour = Told with { Complainant = new() { Contacts = [Contact.Email("wu@example.com")] } };

    private readonly TestHouse _house = new(Rules);

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("merged")]
    [InlineData("being merged")]
    public async Task A_merge_whose_master_has_gone_meanwhile_is_not_done_and_whoever_asked_is_told(string gone)
    {
        Complaint duplicate =
            await _house.ReceiveAsync(Told), master = await _house.ReceiveAsync(Told), third = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id), People.Owner);
        await _house.DoAsync(master.Id, gone switch { "withdrawn" => new Withdraw { Reason = "r" }, _ => new Merge(third.Id) });
        if (gone == "merged")
            await _house.Get<MergeSettlement>().SettleMergeAsync(new("default", master.Id), third.Id, default);

        await _house.SendAllAsync();

        Complaint after = await _house.GetAsync(duplicate.Id);
        after.State.Should().Be("Received");
        after.Links.Should().Match<ComplaintLinks>(links => links.Proposed == null && links.Master == null);
        after.Clocks.Should().OnlyContain(clock => clock.Status == ClockStatus.Running);
        (await _house.GetAsync(master.Id)).Links?.Joined.Should().BeEmpty();
        _house.Channel.Sent.Should().ContainSingle(sent => sent.Notice.Topic == nameof(MergeUndone)).Which.Notice.Recipients.Should()
            .Equal(Roles.CaseOwner);
    }

    [Fact]
    public async Task Nothing_is_merged_into_what_has_ended()
    {
        Complaint master = await _house.ReceiveAsync(Told), duplicate = await _house.ReceiveAsync(Told);
        await _house.DoAsync(master.Id, new Withdraw { Reason = "r" });

        Refusal refusal = (await _house.ActAsync(duplicate.Id, new Merge(master.Id))).Refusals.Should().ContainSingle().Subject;

        refusal.Code.Should().Be("CF3052");
        refusal.Remedy.Should().Contain("Duplicate");
    }

    [Fact]
    public async Task Complaints_about_one_piece_need_no_reason_however_its_number_is_written()
    {
        Complaint one = await ReceiveAsync("A. Lee", "K\u00D6-7"), other = await ReceiveAsync("B. Li", "\uFF4Bo\u0308-7");

        (await _house.ActAsync(one.Id, new Merge(other.Id))).Refusals.Should().BeEmpty();

        Task<Complaint> ReceiveAsync(string name, string serial) => _house.ReceiveAsync(
            Told with { Complainant = new() { Name = name }, Product = new Product { Serial = serial } });
    }

    [Fact]
    public async Task A_tip_off_and_a_complaint_are_never_merged()
    {
        Complaint master = await _house.ReceiveAsync(Told with { Matter = MatterKind.Report }), duplicate = await _house.ReceiveAsync(Told);

        (await _house.ActAsync(duplicate.Id, new Merge(master.Id))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3052");
    }

    [Fact]
    public async Task Clocks_run_until_the_master_has_taken_it()
    {
        Complaint duplicate = await _house.ReceiveAsync(Told), master = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id));

        Complaint waiting = await _house.WakeAsync(duplicate.Id, TimeSpan.FromHours(25));

        waiting.Clocks.Single().Should().Match<Clock>(clock => clock.BreachedAt != null && clock.Steps[0].TakenAt != null);
        await _house.SendAllAsync();
        (await _house.GetAsync(duplicate.Id)).State.Should().Be("Merged");
    }

    [Fact]
    public async Task What_changes_on_the_duplicate_before_it_ends_is_known_to_the_master()
    {
        Complaint duplicate = await _house.ReceiveAsync(Told), master = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id));
        await _house.DoAsync(duplicate.Id, new Recuse("carl") { Reason = "a brother" }, People.Supervisor);

        await _house.SendAllAsync();

        (await _house.GetAsync(master.Id)).Links!.Joined.Single().Conflicts.Single().Actor.Should().Be("carl");
    }

    [Fact]
    public async Task A_duplicate_that_ends_by_itself_first_is_let_go()
    {
        Complaint duplicate = await _house.ReceiveAsync(Told), master = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id));
        await _house.DoAsync(duplicate.Id, new Withdraw { Reason = "r" });

        await _house.SendAllAsync();

        (await _house.GetAsync(duplicate.Id)).Should()
            .Match<Complaint>(one => one.State == "Withdrawn" && one.Links!.Proposed == null && one.Links.Master == null);
        (await _house.GetAsync(master.Id)).Links!.Joined.Should().BeEmpty();
    }

    [Fact]
    public async Task The_last_word_counts_of_two_merges_of_one_complaint()
    {
        Complaint duplicate =
            await _house.ReceiveAsync(Told), first = await _house.ReceiveAsync(Told), second = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(first.Id));
        await _house.DoAsync(duplicate.Id, new Merge(second.Id));

        await _house.SendAllAsync();

        (await _house.GetAsync(duplicate.Id)).Links!.Master.Should().Be(second.Id);
        (await _house.GetAsync(first.Id)).Links?.Joined.Should().BeEmpty();
        (await _house.GetAsync(second.Id)).Links!.Duplicates.Should().Equal(duplicate.Id);
    }

    [Fact]
    public async Task A_merge_that_was_wrong_is_taken_back_and_the_clocks_run_on_as_if_it_had_not_been()
    {
        Complaint master = await _house.ReceiveAsync(Told), duplicate = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id));
        await _house.SendAllAsync();
        DateTimeOffset due = duplicate.Clocks.Single().DueAt;
        _house.Clock.Advance(TimeSpan.FromHours(13));

        Complaint again = await _house.DoAsync(duplicate.Id, new Unmerge { Reason = "another kettle" }, People.Owner);
        await _house.WakeAllAsync();
        await _house.SendAllAsync();

        again.Should()
            .Match<Complaint>(
                one => one.State == "UnderAssessment" && one.Outcome == null && one.ClosedAt == null && one.ReopenCount == 0
                    && one.Round == 1 && one.Links!.Master == null);
        again.Clocks.Single().Should().Match<Clock>(clock => clock.Status == ClockStatus.Running && clock.DueAt == due);
        (await _house.GetAsync(duplicate.Id)).Clocks.Single().Steps[0].TakenAt.Should()
            .NotBeNull("the warning fell due while it was merged");
        (await _house.GetAsync(master.Id)).Links!.Joined.Should().BeEmpty();
        (await _house.ActAsync(duplicate.Id, new Unmerge { Reason = "r" })).Refusals.Should().ContainSingle().Which.Code.Should()
            .Be("CF3001");
    }

    [Fact]
    public async Task A_merge_is_taken_back_from_the_archive_too()
    {
        Complaint master = await _house.ReceiveAsync(Told), duplicate = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id));
        await _house.SendAllAsync();
        await _house.DoAsync(duplicate.Id, new Archive("A-1"), People.Records);

        Complaint again = await _house.DoAsync(duplicate.Id, new Unmerge { Reason = "another kettle" }, People.Owner);

        again.Should().Match<Complaint>(one => one.State == "UnderAssessment" && one.Outcome == null && one.Links!.Master == null);
    }

    [Fact]
    public async Task Whoever_withdraws_takes_back_his_own_complaints_and_not_those_of_others()
    {
        Complaint master =
            await _house.ReceiveAsync(Told), again = await _house.ReceiveAsync(Told), other = await _house.ReceiveAsync(Neighbour);
        await _house.DoAsync(again.Id, new Merge(master.Id));
        await _house.DoAsync(other.Id, new Merge(master.Id) { Reason = "one kettle" });
        await _house.SendAllAsync();

        await _house.DoAsync(master.Id, new Withdraw { Reason = "r" });
        await _house.SendAllAsync();

        (await _house.GetAsync(again.Id)).Should()
            .Match<Complaint>(one => one.State == "Merged" && one.Links!.MasterEnding!.Outcome == CloseOutcomes.Withdrawn);
        Complaint released = await _house.GetAsync(other.Id);
        released.Should().Match<Complaint>(one => one.State == "UnderAssessment" && one.Links!.Master == null);
        released.Clocks.Single().Status.Should().Be(ClockStatus.Running);
        (await _house.GetAsync(master.Id)).Links!.Duplicates.Should().Equal(again.Id);
    }

    [Fact]
    public async Task When_the_master_ends_all_that_went_into_it_are_told_once_and_end_with_it()
    {
        Complaint first =
            await _house.ReceiveAsync(Told), second = await _house.ReceiveAsync(Neighbour), master = await _house.ReceiveAsync(Neighbour);
        await _house.DoAsync(first.Id, new Merge(second.Id) { Reason = "one kettle" });
        await _house.SendAllAsync();
        await _house.DoAsync(second.Id, new Merge(master.Id));
        await _house.SendAllAsync();
        await _house.DoAsync(master.Id, new BeginAssessment());
        await _house.DoAsync(master.Id, new ProposeDecision(ToAccept: false) { Reason = "r" }, People.Intake);
        await _house.DoAsync(master.Id, new Reject
        {
            Why = RejectionReason.OutOfScope, Explanation = "e", OutsideRoutes = ["court"],
        }, People.Supervisor);
        await _house.DoAsync(master.Id, new CustomAction("CloseRejected"), People.Business);

        await _house.SendAllAsync();
        await _house.SendAllAsync();

        foreach (Complaint duplicate in new[] { first, second })
        {
            (await _house.GetAsync(duplicate.Id)).Links!.MasterEnding!.Outcome.Should().Be(CloseOutcomes.Rejected);
            Notice told = _house.Channel.Sent.Should()
                .ContainSingle(sent => sent.Notice.Topic == nameof(MasterEnded) && sent.Notice.Number == duplicate.Number).Subject.Notice;
            told.Recipients.Should().Equal(Roles.Complainant);
        }
    }

    [Fact]
    public async Task What_was_merged_and_archived_is_not_reopened_beside_its_master()
    {
        Complaint master = await _house.ReceiveAsync(Told), duplicate = await _house.ReceiveAsync(Told);
        await _house.DoAsync(duplicate.Id, new Merge(master.Id));
        await _house.SendAllAsync();
        await _house.DoAsync(duplicate.Id, new Archive("a"));

        (await _house.ActAsync(duplicate.Id, new Reopen { Reason = "r" })).Refusals.Should().Contain(refusal => refusal.Code == "CF3078");
    }

    [Theory]
    [InlineData("138-0000-1111", "+86 138 0000 1111", true)]
    [InlineData("138-0000-1111", "138-0000-2222", false)]
    public async Task A_person_is_known_again_however_the_number_is_written(string one, string other, bool isSame)
    {
        Complaint master = await _house.ReceiveAsync(Told with { Complainant = new() { Name = "Li", Contacts = [Contact.Phone(one)] } });
        Complaint duplicate =
            await _house.ReceiveAsync(Told with { Complainant = new() { Name = "Li", Contacts = [Contact.Phone(other)] } });

        (await _house.ActAsync(duplicate.Id, new Merge(master.Id))).IsAccepted.Should().Be(isSame);
    }
}
