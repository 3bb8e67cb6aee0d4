using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Integration;

/// <summary>
/// What becomes of complaints in life, told in words that nobody else uses: wherever one of them turns up, something personal has leaked.
/// </summary>
internal static class EventScenarios
{
    /// <summary>What is in every word that somebody writes, in every name and in every address.</summary>
    public const string Mark = "zq7";

    private const string Words = $"{Mark} words";

    private static readonly Complainant Somebody = new()
    {
        Name = $"{Mark} Li", Contacts = [Contact.Email($"{Mark}@example.com"), Contact.Phone("13900007777")],
    };

    /// <summary>Everything at once.</summary>
    public static async Task AllAsync(EventHouse house)
    {
        await SettledAsync(house);
        await AgainAsync(house);
        await RejectedAsync(house);
        await WithdrawnAsync(house);
        await MergedAsync(house);
        await SplitAsync(house);
        await LinkedAsync(house);
        await DangerousAsync(house);
        await MissedAsync(house);
        await house.House.SendAllAsync();
    }

    public static Intake Letter(string text = "The tea set arrived broken.", string? batch = null) => new()
    {
        Channel = "Web",
        Subject = Words,
        Description = $"{text} {Words}",
        Complainant = Somebody,
        Product = new Product { Sku = $"{Mark}-SKU", Batch = batch, OrderNumber = $"{Mark}-O", Serial = $"{Mark}-S", Price = Yuan(79) },
        Place = Words,
        Demands = [Demand.Refund(79, "CNY")],
        Respondents = [new Respondent { Name = Words }],
    };

    public static async Task<Complaint> SettledAsync(EventHouse house)
    {
        Complaint one = await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        await house.DoAsync(one, People.Intake, new Acknowledge(Words) { Channel = "Email" });
        await ToOfferAsync(house, one);
        await house.DoAsync(one, People.Complainant, Choose("A") with { Consent = Words });
        await house.DoAsync(one, People.Owner, new RecordExecution("pay", Words));
        await house.DoAsync(one, People.Owner, new SettleDemands(DemandStatus.Granted));
        await house.DoAsync(one, People.Owner, Fire("CompleteExecution"));
        await house.DoAsync(one, People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5, Comment = Words });
        return await house.DoAsync(one, People.Records, new Archive($"{Mark}-A") { RootCause = "transport" });
    }

    private static async Task ToOfferAsync(EventHouse house, Complaint one)
    {
        await AcceptedAsync(house, one);
        await house.DoAsync(one, People.Owner, new FastTrack { Verification = "order", Reference = Words });
        await house.DoAsync(one, People.Owner, Propose(Option("A", Remedy(RemedyKind.Refund, 79)) with
        {
            Schedule = [Part("pay", "Finance", "2026-03-04 18:00")],
        }) with { Rationale = Words });
        await house.DoAsync(one, People.Owner, new SendOffer(Words));
        await house.DoAsync(one, People.Owner, new SendFinalResponse(Words) { Medium = "Email" });
    }

    private static async Task AcceptedAsync(EventHouse house, Complaint one)
    {
        await house.DoAsync(one, People.Intake, new Assign { Owner = $"{Mark}-otto", Department = "Retail" });
        await house.DoAsync(one, People.Intake, new BeginAssessment { Severity = Severity.Low, ConfirmedStatement = Words });
        await house.DoAsync(one, People.Owner, new EstablishContact { Channel = "Phone", With = Words, Result = Words });
        await house.DoAsync(one, People.Owner, new AddNote(Words));
        await house.DoAsync(one, People.Supervisor, new Accept());
    }

    private static async Task AgainAsync(EventHouse house)
    {
        Complaint one = await SettledAsync(house);
        await house.DoAsync(one, People.Supervisor, new Reopen { Reason = Words });
    }

    private static async Task RejectedAsync(EventHouse house)
    {
        Complaint one = await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        await house.DoAsync(one, People.Intake, new BeginAssessment { Severity = Severity.Low });
        await house.DoAsync(one, People.Owner, new ProposeDecision(ToAccept: false) { Reason = Words });
        await house.DoAsync(one, People.Business, new Reject
        {
            Why = RejectionReason.MissingOrFalseMaterial, Explanation = Words, OutsideRoutes = [Words],
        });
    }

    private static async Task WithdrawnAsync(EventHouse house)
    {
        Complaint one = await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        await house.DoAsync(one, People.Complainant, new Withdraw { Reason = Words });
    }

    private static async Task MergedAsync(EventHouse house)
    {
        Complaint master = await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        Complaint duplicate = await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        await house.DoAsync(duplicate, People.Owner, new Merge(master.Id));
        await house.House.SendAllAsync();
        await house.DoAsync(duplicate, People.Owner, new Unmerge { Reason = Words });
        // What is only asked for is nobody's business yet.
        await house.House.SendAllAsync();
        await house.DoAsync(duplicate, People.Owner, new Merge(master.Id));
        await house.DoAsync(master, People.Complainant, new Withdraw { Reason = Words });
        await house.House.SendAllAsync();
    }

    private static async Task SplitAsync(EventHouse house)
    {
        Complaint one = await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        await house.DoAsync(one, People.Owner, new SplitMatter(Words, Words));
        await house.House.SendAllAsync();
    }

    private static async Task LinkedAsync(EventHouse house)
    {
        for (int i = 0; i < 6; i++)
        {
            Intake intake = Letter("The dishwasher leaks.", $"{Mark}-B7");
            await house.House.Service.ReceiveAsync(
                intake with { Complainant = new() { Contacts = [Contact.Email($"{Mark}{i}@example.com")] } }, People.Intake);
            await house.House.SendAllAsync();
        }
    }

    private static async Task DangerousAsync(EventHouse house)
    {
        Complaint one = await house.House.Service.ReceiveAsync(Letter("The kettle caught fire."), People.Intake);
        await house.DoAsync(one, People.Quality, new RaiseSystemicRisk(Words, Words));
        await house.DoAsync(one, People.Executive, new StartRecall(Words));
        await house.DoAsync(one, People.Owner, new Escalate { Reason = Words });
    }

    private static async Task MissedAsync(EventHouse house)
    {
        await house.House.Service.ReceiveAsync(Letter(), People.Intake);
        house.House.Clock.Advance(TimeSpan.FromHours(25));
        await house.House.WakeAllAsync();
    }
}
