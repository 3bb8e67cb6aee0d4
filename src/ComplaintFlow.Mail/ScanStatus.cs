namespace ComplaintFlow.Mail;

/// <summary>Specifies what a scanner says of evidence.</summary>
public enum ScanStatus
{
    /// <summary>It may be kept.</summary>
    Clean,

    /// <summary>It must not be kept.</summary>
    Refused,

    /// <summary>The scanner cannot say it now.</summary>
    Unavailable,
}
