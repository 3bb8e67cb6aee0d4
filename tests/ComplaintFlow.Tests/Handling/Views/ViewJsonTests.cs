using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Tests.Golden;

namespace ComplaintFlow.Tests.Handling.Views;

public sealed partial class ViewJsonTests
{
    private static readonly JsonSerializerOptions s_indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_public_json_of_both_views_stays_as_it_is()
    {
        using var house = new TestHouse();
        string token = TrackingToken.New();
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with
        {
            TrackingToken = token, Language = "en", Complainant = new() { Name = "Li Na" }, Demands = [Demand.Refund(199, "CNY")],
            Product = new() { Sku = "K-1", Price = new(199, "CNY") },
        });
        await house.DoAsync(complaint.Id, new Assign { Owner = "otto", Department = "Retail" }, People.Intake);
        await house.DoAsync(complaint.Id, new BeginAssessment { Severity = Severity.Low }, People.Intake);
        await house.DoAsync(complaint.Id, new AddNote("She sounds angry."), People.Owner);
        await house.DoAsync(complaint.Id, new Respond { Text = "We look into it.", DeliveredBy = "Email" }, People.Owner);
        await house.DoAsync(complaint.Id, new AddEvidence
        {
            Kind = EvidenceKind.Photo, Source = "Li Na", Hash = new string('a', 64), MediaType = "image/jpeg", Length = 12,
        }, People.Complainant);
        await house.DoAsync(complaint.Id, new Accept { PromisedFeedbackAt = TestHouse.Start.AddDays(2) }, People.Business);
        await house.DoAsync(complaint.Id, new MakeCommitment("We call you on Tuesday.", TestHouse.Start.AddDays(1)), People.Owner);
        await house.DoAsync(complaint.Id, new FastTrack { Verification = "order" }, People.Owner);
        await house.DoAsync(complaint.Id, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "cheap" }, People.Owner);
        await house.DoAsync(complaint.Id, new Approve(), People.Approver);
        await house.DoAsync(complaint.Id, new SendFinalResponse("You get 100 CNY.") { Medium = "Email" }, People.Owner);

        TrackingView tracking = (await house.Service.FindByTokenAsync(token))!;
        ComplaintView staff = (await house.Service.GetViewAsync(complaint.Id, People.Owner))!;

        tracking.State.Code.Should().Be("Negotiating");
        tracking.NextActions.Should().Contain("AcceptOption").And.NotContain("CloseUnresolved");
        GoldenFile.Approved("views/tracking.json", Fixed(ViewJson.Write(tracking), complaint));
        GoldenFile.Approved("views/complaint.json", Fixed(ViewJson.Write(staff), complaint));
    }

    /// <summary>Without what is another one in each run.</summary>
    private static string Fixed(byte[] json, Complaint complaint) =>
        Hash().Replace(JsonNode.Parse(Encoding.UTF8.GetString(json))!.ToJsonString(s_indented)
        .Replace(complaint.Id.ToString(), "ID", StringComparison.Ordinal)
        .Replace(complaint.Number, "NUMBER", StringComparison.Ordinal), "HASH") + "\n";

    [GeneratedRegex("(?<=\"(ruleBook|workflow)\": \")[^\"]+")]
    private static partial Regex Hash();
}
