using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Simulation.Data;

/// <summary>Plausible values for any public record, by the types and names of its properties.</summary>
internal sealed class Values(Random dice, int marks)
{
    /// <summary>Stands in every personal text, and nowhere else.</summary>
    public const string Mark = "zqpersonal";

    private static readonly string[] Words = ["broken", "late", "rude", "dented", "caught fire", "noisy", "wrong size"];

    private int _marks = marks;

    /// <summary>The present instant of the run.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Ids of people who take part.</summary>
    public IReadOnlyList<string> People { get; init; } = ["ann"];

    /// <summary>Other complaints, as the trace names them.</summary>
    public IReadOnlyList<ComplaintId> Others { get; init; } = [default];

    public T Pick<T>(IReadOnlyList<T> items) => items[dice.Next(items.Count)];

    public T New<T>() => (T)Record(typeof(T));

    public object Record(Type type)
    {
        ConstructorInfo made = type.GetConstructors().OrderBy(one => one.GetParameters().Length)
            .Last(one => one.GetParameters() is not [var only] || only.ParameterType != type);
        ParameterInfo[] parameters = made.GetParameters();
        object record = made.Invoke([.. parameters.Select(one => Of(one.ParameterType, one.Name!, IsPersonal(type, one.Name!)))]);
        foreach (PropertyInfo property in Shape.Of(type).Settable)
        {
            bool given = Array.Exists(parameters, one => string.Equals(one.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            bool required = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            if (!given && (required || dice.Next(5) < 2 || property.Name == "Reason"))
                property.SetValue(record, Of(property.PropertyType, property.Name, Shape.IsPersonal(property)));
        }
        return record;
    }

    public object? Of(Type type, string name, bool personal = false)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return Text(name, personal);
        if (plain == typeof(bool))
            return dice.Next(2) == 0;
        if (plain == typeof(int))
            return name is "PeopleAffected" or "JointMembers" ? dice.Next(1, 50) : dice.Next(1, 6);
        if (plain == typeof(long))
            return (long)dice.Next(1, 10_000);
        if (plain == typeof(decimal))
            return (decimal)dice.Next(1, 100);
        if (plain == typeof(Money))
            return new Money(Amount(), "CNY");
        if (plain == typeof(DateTimeOffset))
            return IsPast(name) ? Now.AddMinutes(-dice.Next(1, 600)) : Now.AddHours(dice.Next(2, 1500));
        if (plain == typeof(ComplaintId))
            return Pick(Others);
        if (plain.IsEnum)
            return Pick<object>([.. Enum.GetValues(plain).Cast<object>()]);
        if (Shape.IsMap(plain))
            return new Dictionary<string, string>(StringComparer.Ordinal);
        if (Shape.ElementOf(plain) is { } element)
            return Items(element, name, personal);
        return Shape.Of(plain).IsRecord && !plain.IsAbstract ? Record(plain) : null;
    }

    private System.Collections.IList Items(Type element, string name, bool personal)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (int i = dice.Next(1, 3); i > 0; i--)
            list.Add(Of(element, name, personal));
        return list;
    }

    private decimal Amount() => dice.Next(10) switch { 0 => 150_000, 1 or 2 => dice.Next(2_000, 50_000), _ => dice.Next(1, 1_999) };

    private string Text(string name, bool personal) => name switch
    {
        "Currency" => "CNY",
        "Hash" => new string('a', 63) + Pick(["0", "1"]),
        "MediaType" => "image/png",
        "By" => "2h",
        "Owner" or "Lead" or "To" or "Person" or "Reference" or "Members" => Pick(People),
        "Department" => Pick(["Sales", "Quality"]),
        "Tier" => Pick(["Service", "Quality", "Major"]),
        "Category" => Pick(["Quality", "Delivery"]),
        "Role" => Pick([Roles.CaseOwner, Roles.Investigator]),
        "Language" => Pick(["zh", "en"]),
        "Medium" => Pick(["Letter", "Email"]),
        "Channel" => Pick(["Web", "Phone", "Window"]),
        "Flags" => Pick(["Media", "Vip"]),
        "Mandate" or "Scope" => "m-1",
        _ when personal => string.Create(CultureInfo.InvariantCulture, $"{Mark}{++_marks} {Pick(Words)}"),
        _ => Pick(Words),
    };

    private static bool IsPast(string name) => name is "At" or "ObtainedAt" or "FiledAt" or "OccurredAt" or "ReceivedAt" or "PurchasedAt";

    private static bool IsPersonal(Type type, string parameter) =>
        Shape.Of(type).Settable.FirstOrDefault(one =>
            string.Equals(one.Name, parameter, StringComparison.OrdinalIgnoreCase)) is { } property && Shape.IsPersonal(property);
}
