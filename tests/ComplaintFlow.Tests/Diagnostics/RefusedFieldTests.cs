using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Diagnostics;

/// <summary>A refusal that is about one value names the path to it within the input, and repeats nothing of the input.</summary>
public sealed class RefusedFieldTests : IDisposable
{
    private const string Marker = "Zq7XyTyped";

    private readonly TestHouse _house = new("""{ "Fields": { "Weight": "Number" } }""");

    public void Dispose() => _house.Dispose();

    public static TheoryData<string, string, Intake> Intakes { get; } = new()
    {
        { "channel", "CF3004", TestHouse.Kettle() with { Channel = " " } },
        { "demands[0].amount", "CF3101", TestHouse.Kettle() with { Demands = [Demand.Refund(-1, "CNY")] } },
        { "demands[0].amount", "CF3102", TestHouse.Kettle() with { Demands = [Demand.Refund(1, Marker)] } },
        { "demands[0].status", "CF3085", TestHouse.Kettle() with
        {
            Demands = [Demand.Refund(1, "CNY") with { Status = DemandStatus.Granted }],
        } },
        { "demands[0].quantity", "CF3103", TestHouse.Kettle() with { Demands = [Demand.Refund(1, "CNY") with { Quantity = -3 }] } },
        { "receivedAt", "CF3104", TestHouse.Kettle() with { ReceivedAt = TestHouse.Start.AddDays(1) } },
        { "fields[0]", "CF3107", TestHouse.Kettle() with { Fields = Field(Marker, "1") } },
        { "fields[0]", "CF3108", TestHouse.Kettle() with { Fields = Field("Weight", Marker) } },
        { "complainant.jointMembers", "CF3103", TestHouse.Kettle() with
        {
            Complainant = TestHouse.Kettle().Complainant with { JointMembers = 1 },
        } },
        { "respondents[0].reference", "CF3004", TestHouse.Kettle() with
        {
            Respondents = [new Respondent { Kind = RespondentKind.Department, Reference = " " }],
        } },
        { "trackingToken", "CF3111", TestHouse.Kettle() with { TrackingToken = Marker } },
    };

    [Theory]
    [MemberData(nameof(Intakes))]
    public async Task A_refusal_of_an_intake_names_its_field(string field, string code, Intake intake)
    {
        Refusal refusal = (await _house.Service.TryReceiveAsync(intake, TestHouse.Anna)).Refusals.Should().ContainSingle().Subject;

        refusal.Should().BeEquivalentTo(new { Field = field, Code = code, Kind = RefusalKind.InvalidInput });
        refusal.ToString().Should().NotContain(Marker);
    }

    [Fact]
    public async Task A_refusal_of_an_option_names_its_place_among_the_options()
    {
        Complaint complaint = await _house.ReceiveAsync();
        var sound = new ResolutionOption { Id = Marker, Remedies = [new Remedy { Kind = RemedyKind.Explanation }] };

        ActionOutcome outcome = await _house.ActAsync(
            complaint.Id, new ProposeOptions { Options = [sound, sound with { Id = "B", Remedies = [] }], Rationale = "r" });

        Refusal refusal = outcome.Refusals.Should().ContainSingle().Subject;
        refusal.Should().BeEquivalentTo(new { Field = "options[1].remedies", Code = "CF3004", Message = "options[1].remedies is empty." });
    }

    [Fact]
    public async Task A_refusal_of_the_actor_or_of_the_complaint_has_no_field()
    {
        Complaint complaint = await _house.ReceiveAsync();

        Refusal refusal = (await _house.ActAsync(complaint.Id, new Withdraw { Reason = "r" }, Actor.Of("x", "Nobody"))).Refusals[0];

        refusal.Should().BeEquivalentTo(new { Field = (string?)null, Kind = RefusalKind.Forbidden });
        (await _house.ActAsync(ComplaintId.New(TestHouse.Start), new Withdraw { Reason = "r" })).Refusals[0].Kind.Should()
            .Be(RefusalKind.NotFound);
    }

    [Fact]
    public async Task A_spoken_answer_is_none_that_lasts()
    {
        Complaint complaint = await _house.ReceiveAsync();

        ActionOutcome outcome = await _house.ActAsync(complaint.Id, new SendFinalResponse("t") { Medium = "Phone" });

        outcome.Refusals.Should().ContainEquivalentOf(new { Code = "CF3110", Field = "medium" });
    }

    [Fact]
    public async Task Every_demand_has_its_answer()
    {
        Complaint complaint = await _house.ReceiveAsync(TestHouse.Kettle() with { Demands = [Demand.Refund(1, "CNY")] });

        ActionOutcome outcome = await _house.ActAsync(complaint.Id, new SettleDemands(DemandStatus.Refused, DemandStatus.Refused));

        outcome.Refusals.Should().ContainEquivalentOf(new { Code = "CF3113", Field = "statuses" });
    }

    private static Dictionary<string, string> Field(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
