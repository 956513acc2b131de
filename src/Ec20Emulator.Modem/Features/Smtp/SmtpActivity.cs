namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>What the mail client of the module is busy with; it does one thing at a time.</summary>
internal enum SmtpActivity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A body comes behind CONNECT.</summary>
    Input,

    /// <summary>A message is being sent.</summary>
    Sending,
}
