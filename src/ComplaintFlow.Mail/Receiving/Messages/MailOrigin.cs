namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Where a mail comes from, as far as its answer is concerned.</summary>
internal enum MailOrigin
{
    /// <summary>A person who reads answers.</summary>
    Person,

    /// <summary>Perhaps a person, but one to whom no machine may answer.</summary>
    Silent,

    /// <summary>A machine that has answered or reported by itself.</summary>
    Machine,

    /// <summary>This library, here or in another installation.</summary>
    Own,
}
