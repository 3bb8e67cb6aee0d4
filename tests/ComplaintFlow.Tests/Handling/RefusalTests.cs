using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Handling;

public sealed class RefusalTests
{
    private const string Rules =
        """{ "Fields": { "Weight": "Number", "Outlet": "Word", "Cost": "Money", "SoldAt": "Instant" }, "Sla": { "Tiers": { "Major": { "Rank": 1 } } } }""";

    public static TheoryData<string, string, Func<Intake, Intake>> BadIntakes() => new()
    {
        { "CF3004", "Channel", intake => intake with { Channel = " " } },
        { "CF3004", "neither", intake => intake with { Subject = "", Description = "\n" } },
        { "CF3104", "future", intake => intake with { ReceivedAt = TestHouse.Start.AddTicks(10) } },
        { "CF3101", "amount", intake => intake with { Demands = [Demand.Refund(-1, "CNY")] } },
        { "CF3102", "currency", intake => intake with { Demands = [Demand.Refund(1, "yuan")] } },
        { "CF3107", "not declared", intake => intake with { Fields = Field("Wieght", "1") } },
        { "CF3108", "type Number", intake => intake with { Fields = Field("weight", "heavy") } },
        { "CF3108", "type Money", intake => intake with { Fields = Field("Cost", "12") } },
        { "CF3108", "type Instant", intake => intake with { Fields = Field("SoldAt", "2026-01-01") } },
        { "CF3108", "type Number", intake => intake with { Fields = Field("Weight", "1000000000000000") } },
        { "CF3108", "type Money", intake => intake with { Fields = Field("Cost", "-1 CNY") } },
        { "CF3108", "type Money", intake => intake with { Fields = Field("Cost", "0.000000001 CNY") } },
        { "CF3108", "type Instant", intake => intake with { Fields = Field("SoldAt", "1850-01-01T00:00:00Z") } },
        { "CF3108", "type Word", intake => intake with { Fields = Field("Outlet", "north\nsouth") } },
        { "CF3008", "Subject", intake => intake with { Subject = new string('x', 501) } },
        { "CF3008", "Description", intake => intake with { Description = new string('x', 100_001) } },
        { "CF3008", "Channel", intake => intake with { Channel = new string('x', 201) } },
        { "CF3008", "Category", intake => intake with { Category = new string('x', 201) } },
        { "CF3008", "Name", intake => intake with { Complainant = new() { Name = new string('x', 201) } } },
        { "CF3008", "Contacts", intake =>
            intake with { Complainant = new() { Contacts = [.. Enumerable.Repeat(Contact.Phone("1"), 101)] } } },
        { "CF3008", "Demands", intake => intake with { Demands = [.. Enumerable.Repeat(Demand.Of(DemandKind.Apology), 101)] } },
        { "CF3008", "Product", intake => intake with { Product = new() { Serial = new string('x', 201) } } },
        { "CF3008", "Fields", intake =>
            intake with { Fields = Enumerable.Range(0, 101).ToDictionary(i => $"f{i}", _ => "x", StringComparer.Ordinal) } },
        { "CF3008", "IdempotencyKey", intake => intake with { IdempotencyKey = new string('x', 201) } },
        { "CF3009", "Description", intake => intake with { Description = "a\0b" } },
        { "CF3009", "Description", intake => intake with { Description = "a\uD83D" } },
        { "CF3009", "Subject", intake => intake with { Subject = "\uDE00a" } },
        { "CF3009", "Contacts", intake => intake with { Complainant = new() { Contacts = [Contact.Email("\uD83Da")] } } },
        { "CF3009", "Demand", intake => intake with { Demands = [Demand.Of(DemandKind.Other, "\0")] } },
        { "CF3009", "Fields[0]", intake => intake with { Fields = Field("Outlet", "\0") } },
        { "CF3004", "IdempotencyKey", intake => intake with { IdempotencyKey = " " } },
        { "CF3009", "IdempotencyKey", intake => intake with { IdempotencyKey = "\0" } },
        { "CF3106", "two values", intake =>
            intake with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Weight"] = "1", ["weight"] = "2" } } },
    };

    [Theory]
    [MemberData(nameof(BadIntakes))]
    public async Task An_intake_that_cannot_be_is_refused_with_a_remedy(string code, string about, Func<Intake, Intake> spoil)
    {
        using var house = new TestHouse(Rules);

        ComplaintRefusedException thrown =
            (await house.Awaiting(one => one.ReceiveAsync(spoil(TestHouse.Kettle()))).Should()
                .ThrowAsync<ComplaintRefusedException>()).Which;

        thrown.Refusals.Should()
            .Contain(refusal =>
                refusal.Code == code && refusal.Message.Contains(about, StringComparison.OrdinalIgnoreCase)
                    && refusal.Remedy.EndsWith('.'), "of {0}", thrown.Message);
        (await house.Service.QueryAsync(new())).Items.Should().BeEmpty();
        (await house.Processor.ProcessOutboxAsync()).Should().Be(0);
    }

    [Fact]
    public async Task The_largest_intake_that_is_allowed_is_received()
    {
        using var house = new TestHouse(Rules);

        Complaint complaint = await house.ReceiveAsync(new Intake
        {
            Channel = new string('c', 200), Subject = new string('s', 500),
            Description = string.Concat(Enumerable.Repeat("\U0001F600", 50_000)),
            Demands = [.. Enumerable.Repeat(Demand.Of(DemandKind.Apology), 100)], ReceivedAt = TestHouse.Start,
            IdempotencyKey = new string('k', 200),
            Fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["weight"] = "1.5", ["Cost"] = "3 EUR", ["SoldAt"] = "2026-01-01T00:00:00+08:00",
            },
        });

        (await house.GetAsync(complaint.Id)).Description.Should().Be(complaint.Description);
        complaint.Fields.Select(field => field.Name).Should().Equal("Cost", "SoldAt", "Weight");
    }

    public static TheoryData<string, string, ComplaintAction> BadActions() => new()
    {
        { "CF3001", "in the state Received", new Accept() },
        { "CF3004", "Reason", new Reclassify() },
        { "CF3004", "Reason", new Reclassify { Tier = "Major" } },
        { "CF3004", "changes nothing", new Reclassify { Reason = "r" } },
        { "CF3004", "Text", new AddNote(" ") },
        { "CF3004", "department", new Assign() },
        { "CF3109", "tier", new Reclassify { Tier = "Mayor", Reason = "r" } },
        { "CF3004", "Reason", new Escalate() },
        { "CF3107", "not declared", new CustomAction("RequireReport") { Fields = Field("Colour", "red") } },
        { "CF3008", "Text", new AddNote(new string('x', 100_001)) },
        { "CF3008", "Owner", new Assign { Owner = new string('x', 201) } },
        { "CF3008", "Reason", new Reclassify { Reason = new string('x', 100_001) } },
        { "CF3009", "Text", new Respond { Text = "\0" } },
        { "CF3009", "Category", new BeginAssessment { Category = "\uD83D" } },
        { "CF3009", "Department", new Accept { Department = "\0" } },
        { "CF3004", "Text", new Respond { Text = " " } },
        { "CF3004", "Text", new Acknowledge("") { Channel = "Email" } },
        { "CF3004", "Channel", new Acknowledge("We have it.") { Channel = "" } },
        { "CF3004", "Channel", new EstablishContact { Channel = " ", With = "Li Na", Result = "r" } },
        { "CF3004", "With", new EstablishContact { Channel = "Phone", With = "", Result = "r" } },
        { "CF3004", "Result", new EstablishContact { Channel = "Phone", With = "Li Na", Result = "" } },
        { "CF3004", "Plan", new GivePreliminaryPlan("\n") },
        { "CF3009", "Result", new EstablishContact { Channel = "Phone", With = "Li Na", Result = "\0" } },
        { "CF3014", "bare", new CustomAction("Reject") { Reason = "r" } },
        { "CF3014", "bare", new CustomAction("reclassify") },
        { "CF3010", "trigger", new CustomAction("BeginAsessment") },
        { "CF3008", "Name", new CustomAction(new string('x', 100_000)) },
        { "CF3010", "trigger", new CustomAction(new string('x', 200)) },
    };

    [Theory]
    [MemberData(nameof(BadActions))]
    public async Task An_action_that_cannot_be_is_refused_with_a_remedy(string code, string about, ComplaintAction action)
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        StoredComplaint before = await house.StoredAsync(id);
        house.Clock.Advance(TimeSpan.FromHours(1));

        ActionOutcome outcome = await house.ActAsync(id, action, null, new ActOptions { IdempotencyKey = "k" });

        outcome.IsAccepted.Should().BeFalse();
        outcome.Refusals.Should()
            .Contain(refusal =>
                refusal.Code == code && refusal.Message.Contains(about, StringComparison.OrdinalIgnoreCase) && refusal.Remedy.Length > 5
                    && refusal.Remedy.Length < 800, "of {0}", string.Join(' ', outcome.Refusals));
        StoredComplaint after = await house.StoredAsync(id);
        after.Version.Should().Be(before.Version);
        after.Snapshot.ToArray().Should().Equal(before.Snapshot.ToArray());
        after.ChainHead.ToArray().Should().Equal(before.ChainHead.ToArray());
        (await house.ActAsync(id, new BeginAssessment(), null, new ActOptions { IdempotencyKey = "k" })).Complaint!.Version.Should()
            .Be(2, "a refusal uses up no key");
    }

    [Theory]
    [InlineData("CF3008", 201, 'x')]
    [InlineData("CF3009", 1, '\0')]
    public async Task A_key_that_no_store_can_keep_is_refused(string code, int length, char character)
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;

        ActionOutcome outcome =
            await house.ActAsync(id, new BeginAssessment(), null, new ActOptions { IdempotencyKey = new string(character, length) });

        outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be(code);
        outcome.Complaint!.Version.Should().Be(1);
    }

    [Fact]
    public async Task An_unknown_complaint_is_refused()
    {
        using var house = new TestHouse();

        ActionOutcome outcome = await house.ActAsync(ComplaintId.New(TestHouse.Start), new BeginAssessment());

        outcome.Complaint.Should().BeNull();
        outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3005");
    }

    private static Dictionary<string, string> Field(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
