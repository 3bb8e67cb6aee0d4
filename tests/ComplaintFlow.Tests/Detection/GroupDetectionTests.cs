using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Detection;

public sealed class GroupDetectionTests
{
    [Fact]
    public async Task The_third_person_with_the_same_batch_makes_a_group_that_links_all_and_raises_tier_priority_and_flag()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        (await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"))).Should().OnlyContain(one => one.Groups.Count == 0);

        await house.ReceiveAllAsync(Watch.From("c@x"));

        Complaint[] all = [
            .. (await house.Service.QueryAsync(new())).Items.Select(row => house.Service.GetAsync(row.Key.Id).AsTask().Result!)
            .OrderBy(one => one.ReceivedAt)];
        string group = all[0].Groups.Should().ContainSingle().Subject.Group;
        group.Should().Be($"same-batch-{all[0].Id}");
        all.Should().OnlyContain(
            one => one.Groups.Single().Group == group && one.Tier == "Major" && one.Classification.Priority == Priority.Urgent
                && one.Classification.Flags.Single() == "Group");
        all[1].LinkedIds.Should().Equal(all[0].Id, all[2].Id);
        all[2].Classification.Reasons.Should().ContainSingle().Which.Should()
            .Match<ClassificationReason>(
                reason => reason.Rule == "same-batch" && reason.Gave == "tier Major, priority Urgent, flags Group");
        (await house.Service.GetGroupAsync(group)).Complaints.Select(one => one.Id).Should().BeEquivalentTo(all.Select(one => one.Id));
        (await house.Service.GetGroupAsync("same-batch-none")).Complaints.Should().BeEmpty();
        (await house.Service.GetHistoryAsync(all[0].Id))[^1].Should()
            .Match<HistoryEntry>(entry => entry.Action == "JoinGroup" && entry.Actor == Actor.System.Id);
    }

    [Fact]
    public async Task The_trigger_is_fired_and_people_are_told_once_for_the_group_by_its_first_complaint()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        Complaint[] all =
            await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"), Watch.From("d@x"), Watch.From("e@x"));

        all.Select(one => one.StateOf("SystemicRisk")).Should().Equal("RiskSuspected", "NoRisk", "NoRisk", "NoRisk", "NoRisk");
        all.Should().OnlyContain(one => one.Groups.Count == 1);
        house.Channel.Sent.Select(sent => sent.Notice).Where(notice => notice.Topic == "JoinedGroup").Should()
            .ContainSingle().Which.Number.Should().Be(all[0].Number);
    }

    [Fact]
    public async Task One_batch_makes_a_group_however_its_number_is_written()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);

        Complaint[] all = await house.ReceiveAllAsync(
            Watch.From("a@x", "K\u00D67"), Watch.From("b@x", "ko\u03087"), Watch.From("c@x", " \uFF2B\u00D6\u200B\uFF17"));

        all.Should().OnlyContain(one => one.Groups.Count == 1);
    }

    [Fact]
    public async Task One_person_three_times_is_no_group_and_neither_are_three_unknown_ones()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);

        Complaint[] all = await house.ReceiveAllAsync(
            Watch.From("a@x"), Watch.From("A@X "), Watch.From("a@x"), Watch.From("", batch: "B8"), Watch.From("", batch: "B8"),
            Watch.From("", batch: "B8"));

        all.Should().OnlyContain(one => one.Groups.Count == 0);
    }

    [Fact]
    public async Task Who_shares_a_contact_point_with_another_counts_as_the_same_person()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        Intake With(params Contact[] contacts) => Watch.From("a@x") with { Complainant = new() { Contacts = contacts } };

        Complaint[] all = await house.ReceiveAllAsync(
            With(Contact.Email("a@x")), With(Contact.Phone("+86 138-0000-1111")), With(Contact.Email("A@x"), Contact.Phone("１３８００００１１１１")),
            With(Contact.Email("b@x")));
        all.Should().OnlyContain(one => one.Groups.Count == 0, "the third one shows that the first two are one");

        (await house.ReceiveAllAsync(With(Contact.Email("c@x")))).Single().Groups.Should().ContainSingle();
    }

    [Fact]
    public async Task What_lies_outside_of_the_window_does_not_count_and_what_lies_just_on_its_edge_does()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        DateTimeOffset end = TestHouse.Start;
        Intake At(string who, TimeSpan before, string batch) => Watch.From(who, batch) with { ReceivedAt = end - before };
        var edge = TimeSpan.FromHours(72);

        Complaint[] edgy =
            await house.ReceiveAllAsync(At("a@x", edge, "B1"), At("b@x", TimeSpan.Zero, "B1"), At("c@x", TimeSpan.Zero, "B1"));
        Complaint[] late = await house.ReceiveAllAsync(
            At("a@x", edge + TimeSpan.FromMicroseconds(1), "B2"), At("b@x", TimeSpan.Zero, "B2"), At("c@x", TimeSpan.Zero, "B2"));

        edgy.Should().OnlyContain(one => one.Groups.Count == 1);
        late.Should().OnlyContain(one => one.Groups.Count == 0);
    }

    [Fact]
    public async Task A_later_outbreak_of_the_same_batch_is_a_group_of_its_own_with_a_warning_of_its_own()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        Complaint[] march = await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"));
        house.Clock.Advance(TimeSpan.FromDays(60));

        Complaint[] may = await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"));

        may.Should().OnlyContain(one => one.Groups.Single().First == may[0].Id);
        may[0].StateOf("SystemicRisk").Should().Be("RiskSuspected");
        (await house.GetAsync(march[0].Id)).Groups.Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_is_lowered()
    {
        const string detector =
            """ "low": { "Kind": "Group", "Same": "Batch", "AtLeast": 2, "Within": "72h", "Then": { "Tier": "Service", "Priority": "Low" } } """;
        using TestHouse house = Watch.House(detector);
        Complaint first = await house.ReceiveAsync(Watch.From("a@x"));
        await house.DoAsync(first.Id, new Reclassify { Tier = "Major", Reason = "it burned" });

        Complaint second = (await house.ReceiveAllAsync(Watch.From("b@x"))).Single();

        first = await house.GetAsync(first.Id);
        (first.Tier, first.Groups.Count).Should().Be(("Major", 1));
        (second.Tier, second.Classification.Priority).Should().Be(("Service", Priority.Low));
        second.Clocks.Should().ContainSingle().Which.Target.Should().Be("Answer", "a tier that a detector gives makes its promises");
    }

    [Fact]
    public async Task A_withdrawn_complaint_does_not_count()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        Complaint first = await house.ReceiveAsync(Watch.From("a@x"));
        await house.FireAsync(first.Id, "Withdraw");

        Complaint[] rest = await house.ReceiveAllAsync(Watch.From("b@x"), Watch.From("c@x"));
        rest.Should().OnlyContain(one => one.Groups.Count == 0);
        (await house.ReceiveAllAsync(Watch.From("d@x"))).Single().Groups.Should().ContainSingle().Which.First.Should().Be(rest[0].Id);
        (await house.GetAsync(first.Id)).Groups.Should().BeEmpty();
    }

    [Fact]
    public async Task A_field_that_is_corrected_takes_the_complaint_from_one_count_to_the_other()
    {
        const string detector =
            """ "outlet": { "Kind": "Group", "Same": "Outlet", "AtLeast": 2, "Within": "72h", "Then": { "Flags": "Group" } } """;
        using TestHouse house = Watch.House(detector, fields: """{ "Outlet": "Word" }""");
        Intake At(string who, string outlet) =>
            Watch.From(who) with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = outlet } };
        Complaint[] two = await house.ReceiveAllAsync(At("a@x", "North"), At("b@x", "South"));
        ComplaintAction correction =
            new CustomAction("Correct") { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = "south" } };

        await house.DoAsync(two[0].Id, correction);
        await house.SendAllAsync();
        Complaint[] late = await house.ReceiveAllAsync(At("c@x", "North"));

        (await house.GetAllAsync(two.Select(one => one.Id))).Should().OnlyContain(one => one.Groups.Count == 1);
        late.Single().Groups.Should().BeEmpty("the one at the other outlet is there no longer");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_group_that_is_larger_than_one_look_is_joined_by_all_in_whatever_order_they_come(int direction)
    {
        using TestHouse house = Watch.House(Watch.SameBatch);

        Complaint[] all = await house.ReceiveAllAsync(
            [.. Enumerable.Range(0, 110)
                .Select(i => Watch.From($"p{i}@x") with { ReceivedAt = TestHouse.Start.AddSeconds((i * direction) - 110) })]);

        all.Should().OnlyContain(one => one.Groups.Count == 1);
        all.Select(one => one.Groups[0].Group).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        (await house.Service.GetGroupAsync(all[0].Groups[0].Group, 1000)).Complaints.Should().HaveCount(110);
        foreach (Complaint one in all)
            (await house.EventsAsync<JoinedGroup>(one.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task Without_detectors_nothing_is_kept_and_nothing_is_sent()
    {
        using var house = new TestHouse();

        await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"));

        house.Book.EarlyWarning.Detectors.Should().BeEmpty();
        (await house.Outbox.GetDeadLettersAsync("default", 9, default)).Should().BeEmpty();
        house.Channel.Sent.Select(sent => sent.Notice).Should().OnlyContain(notice => notice.Topic == "Received");
    }

    [Fact]
    public async Task A_detector_that_is_switched_off_finds_nothing()
    {
        using TestHouse house = Watch.House(Watch.SameBatch.Replace("\"Kind\"", "\"Enabled\": false, \"Kind\"", StringComparison.Ordinal));

        (await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"))).Should()
            .OnlyContain(one => one.Groups.Count == 0);
    }
}
