using System.Globalization;

namespace ComplaintFlow.Stateless.Naming;

/// <summary>The texts by which states and triggers of a machine are known.</summary>
internal static class MachineText
{
    public static string Of(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
    }
}
