namespace ComplaintFlow.Notifications;

/// <summary>
/// Represents who gets notices to staff, and where: the section <c>ComplaintFlow:Recipients</c>. Names compare without case.
/// </summary>
/// <remarks>The options are read once, when the host starts. Addresses are personal data: keep the file where only the host reads
/// it.</remarks>
public sealed class RecipientOptions
{
    /// <summary>Whether the people of a tenant count; <see langword="true"/> by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The people, by their ids as actors.</summary>
    public IDictionary<string, PersonOptions> Persons { get; } = new Dictionary<string, PersonOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ids of the people who hold a role for every department, by role.</summary>
    public IDictionary<string, IList<string>> Roles { get; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The departments, by name.</summary>
    public IDictionary<string, DepartmentOptions> Departments { get; } =
        new Dictionary<string, DepartmentOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The people of single tenants, by tenant. A tenant that is named here has only these; every other tenant has the common ones.
    /// </summary>
    public IDictionary<string, RecipientOptions> Tenants { get; } =
        new Dictionary<string, RecipientOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes what is switched off.</summary>
    internal void RemoveDisabled()
    {
        Remove(Persons, static person => person.Enabled);
        Remove(Departments, static department => department.Enabled);
        Remove(Tenants, static tenant => tenant.Enabled);
        foreach (PersonOptions person in Persons.Values)
            Remove(person.Absences, static absence => absence.Enabled);
        foreach (RecipientOptions tenant in Tenants.Values)
            tenant.RemoveDisabled();
    }

    private static void Remove<T>(IDictionary<string, T> all, Predicate<T> counts)
    {
        foreach (string name in all.Where(one => !counts(one.Value)).Select(static one => one.Key).ToArray())
            all.Remove(name);
    }
}

/// <summary>Represents a person who gets notices.</summary>
public sealed class PersonOptions
{
    /// <summary>Whether it counts; <see langword="true"/> by default. A later layer of configuration can switch it off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The telephone number for text messages.</summary>
    public string? Phone { get; set; }

    /// <summary>The language, such as <c>zh</c>.</summary>
    public string? Language { get; set; }

    /// <summary>When the person is absent, by a name of your choice.</summary>
    public IDictionary<string, AbsenceOptions> Absences { get; } = new Dictionary<string, AbsenceOptions>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Represents a time in which a person is absent.</summary>
public sealed class AbsenceOptions
{
    /// <summary>Whether it counts; <see langword="true"/> by default. A later layer of configuration can switch it off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The first instant of the absence.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>The first instant after the absence.</summary>
    public DateTimeOffset To { get; set; }

    /// <summary>The id of the person who gets the notices meanwhile; <see langword="null"/> if nobody does.</summary>
    public string? Substitute { get; set; }
}

/// <summary>Represents a department whose people get notices.</summary>
public sealed class DepartmentOptions
{
    /// <summary>Whether it counts; <see langword="true"/> by default. A later layer of configuration can switch it off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The ids of the people who get what is sent to the department.</summary>
    public IList<string> Members { get; } = [];

    /// <summary>The ids of the people who hold a role in this department, by role. They go before those who hold it everywhere.</summary>
    public IDictionary<string, IList<string>> Roles { get; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);
}
