using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Finds people in the options. Thread-safe.</summary>
internal sealed class ConfiguredRecipientDirectory(IOptions<RecipientOptions> options) : IRecipientDirectory
{
    /// <summary>How often a substitute may have a substitute.</summary>
    private const int MaxSubstitutes = 10;

    public ValueTask<IReadOnlyList<Recipient>> FindAsync(RecipientQuery query, CancellationToken cancellationToken)
    {
        RecipientOptions people = options.Value.Tenants.TryGetValue(query.Tenant, out RecipientOptions? own) ? own : options.Value;
        return new([
            .. IdsOf(query, people).Select(id => Present(id, query.At, people)).OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase).Select(id => RecipientOf(id, people.Persons[id])),
        ]);
    }

    private static IEnumerable<string> IdsOf(RecipientQuery query, RecipientOptions people)
    {
        DepartmentOptions? department = null;
        string? name = query.Kind == ReceiverKind.Department ? query.Name : query.Department;
        if (name is not null)
            people.Departments.TryGetValue(name, out department);
        return query.Kind switch
        {
            ReceiverKind.Person => [query.Name],
            ReceiverKind.Department => department?.Members ?? [],
            _ => (department is not null && department.Roles.TryGetValue(query.Name, out IList<string>? inDepartment) ? inDepartment : null)
                ?? (people.Roles.TryGetValue(query.Name, out IList<string>? everywhere) ? everywhere : []),
        };
    }

    /// <summary>Gets the person, or the substitute of an absent one; null if nobody is there.</summary>
    private static string? Present(string id, DateTimeOffset at, RecipientOptions people)
    {
        string? present = id;
        for (int i = 0; i <= MaxSubstitutes && present is not null; i++)
        {
            if (!people.Persons.TryGetValue(present, out PersonOptions? person))
                return null;
            if (person.Absences.Values.FirstOrDefault(absence => absence.From <= at && at < absence.To) is not { } away)
                return present;
            present = away.Substitute;
        }
        return null;
    }

    private static Recipient RecipientOf(string id, PersonOptions person) => new()
    {
        Id = id,
        Language = person.Language,
        Contacts =
        [
            .. person.Email is { Length: > 0 } email ? [Contact.Email(email)] : Array.Empty<Contact>(),
            .. person.Phone is { Length: > 0 } phone ? [Contact.Phone(phone)] : Array.Empty<Contact>(),
        ],
    };
}
