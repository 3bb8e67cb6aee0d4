using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Stories;

/// <summary>What the stories are made of.</summary>
internal static class Parts
{
    public static Intake Letter(string channel, string subject, string description, Product product, params Demand[] demands) => new()
    {
        Channel = channel,
        Subject = subject,
        Description = description,
        Product = product,
        Demands = demands,
        Complainant = new Complainant { Name = "Li Na", Contacts = [Contact.Phone("139 0000 0000")] },
        Language = "zh",
    };

    public static Product Product(string sku, decimal price, string? batch = null) =>
        new() { Sku = sku, Batch = batch, Price = Yuan(price), OrderNumber = $"O-{sku}" };

    public static Money Yuan(decimal amount) => new(amount, "CNY");

    public static Remedy Remedy(RemedyKind kind, decimal? amount = null) =>
        new() { Kind = kind, Amount = amount is { } some ? Yuan(some) : null };

    public static ResolutionOption Option(string id, params Remedy[] remedies) => new() { Id = id, Remedies = remedies };

    public static ScheduleItem Part(string name, string owner, string due) => new(name, owner, Moments.Read(due));

    public static AcceptOption Choose(string option) => new(option) { Consent = "by telephone, recording kept" };

    public static ProposeOptions Propose(params ResolutionOption[] options) => new() { Options = options, Rationale = "as in like cases" };

    public static Respond Answer(string text) => new() { Text = text, DeliveredBy = "Phone" };

    public static EstablishContact Reach(string result) => new() { Channel = "Phone", With = "Li Na", Result = result };

    public static ApproveReport Upheld(string rootCause) => new() { Finding = Finding.Upheld, RootCause = rootCause };

    public static CustomAction Fire(string trigger) => new(trigger);
}
