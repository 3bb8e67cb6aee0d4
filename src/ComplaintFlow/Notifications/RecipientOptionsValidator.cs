using Microsoft.Extensions.Options;

namespace ComplaintFlow.Notifications;

/// <summary>Checks that everybody who is named is known, that addresses can be ones, and that absences end after they begin.</summary>
internal sealed class RecipientOptionsValidator : IValidateOptions<RecipientOptions>
{
    public ValidateOptionsResult Validate(string? name, RecipientOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        Check(options, $"{name}", result);
        foreach ((string tenant, RecipientOptions own) in options.Tenants)
            Check(own, $"{name}:Tenants:{tenant}", result);
        return result.Build();
    }

    private static void Check(RecipientOptions people, string path, ValidateOptionsResultBuilder result)
    {
        foreach ((string id, PersonOptions person) in people.Persons)
            Check(person, people, $"{path}:Persons:{id}", result);
        foreach ((string role, IList<string> ids) in people.Roles)
            Known(ids, people, $"{path}:Roles:{role}", result);
        foreach ((string name, DepartmentOptions department) in people.Departments)
        {
            Known(department.Members, people, $"{path}:Departments:{name}:Members", result);
            foreach ((string role, IList<string> ids) in department.Roles)
                Known(ids, people, $"{path}:Departments:{name}:Roles:{role}", result);
        }
    }

    private static void Check(PersonOptions person, RecipientOptions people, string path, ValidateOptionsResultBuilder result)
    {
        if (person.Email is { } email && !(email.IndexOf('@', StringComparison.Ordinal) > 0 && IsOneWord(email)))
            Add(
                result, DiagnosticCodes.InvalidRecipient, $"{path}:Email", "This is no e-mail address.",
                "Write one such as ann@example.com.");
        if (person.Phone is { } phone && !phone.Any(char.IsAsciiDigit))
            Add(
                result, DiagnosticCodes.InvalidRecipient, $"{path}:Phone", "This is no telephone number.",
                "Write one such as +8613800000000.");
        foreach ((string absence, AbsenceOptions away) in person.Absences)
        {
            if (away.To <= away.From)
                Add(
                    result, DiagnosticCodes.InvalidRecipient, $"{path}:Absences:{absence}", "The absence ends before it begins.",
                    "Give From and To, such as 2026-07-01T00:00:00+08:00.");
            if (away.Substitute is { } substitute)
                Known([substitute], people, $"{path}:Absences:{absence}:Substitute", result);
        }
    }

    private static bool IsOneWord(string address) =>
        !address.Any(static letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '<' or '>');

    private static void Known(IEnumerable<string> ids, RecipientOptions people, string path, ValidateOptionsResultBuilder result)
    {
        foreach (string id in ids.Where(id => !people.Persons.ContainsKey(id)))
            Add(
                result, DiagnosticCodes.UnknownRecipient, path, $"'{id}' is not among the Persons.",
                "Add the person there, or correct the id.");
    }

    private static void Add(ValidateOptionsResultBuilder result, string code, string path, string message, string help) =>
        result.AddError(new Diagnostic(code, DiagnosticSeverity.Error, path, message, help).ToString());
}
