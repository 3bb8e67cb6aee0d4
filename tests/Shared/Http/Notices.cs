using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Shared.Http;

/// <summary>Notices and deliveries as the library makes them.</summary>
internal static class Notices
{
    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Notice One(string id = "0197-3-0", string topic = "StepTaken", params string[] roles) => new()
    {
        Id = id,
        Topic = topic,
        Recipients = roles.Length == 0 ? [Roles.CaseOwner, Roles.QualityManager] : roles,
        Departments = ["laboratory"],
        Persons = ["staff:secret-person"],
        ComplaintId = new ComplaintId(Guid.Parse("01956a0c-2d70-7000-8000-000000000001")),
        Number = "C260302-7",
        At = At,
        State = "Investigation",
        Tier = "Major",
        Department = "quality",
        Owner = "staff:secret-owner",
        Target = "FinalResponse",
        Step = "Reminder",
        DueAt = At.AddDays(1),
        EscalationLevel = 2,
    };

    public static Notice Digest(params Notice[] items) => new()
    {
        Id = "digest-5f2a",
        Topic = "Digest",
        Recipients = [Roles.CaseOwner],
        Number = "",
        At = At,
        State = "",
        Items = items,
    };

    public static Delivery To(this Notice notice, string endpoint, string text = "Complaint C260302-7: due.") => new()
    {
        Id = $"{notice.Id}.5f2a",
        Notice = notice,
        Channel = "any",
        Endpoint = endpoint,
        Text = text,
    };
}
