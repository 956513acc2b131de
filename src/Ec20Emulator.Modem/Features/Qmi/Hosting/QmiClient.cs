using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Modem.Features.Qmi.Hosting;

/// <summary>A part of the host that uses a service, under a number CTL gave it.</summary>
/// <param name="service">The service.</param>
/// <param name="number">1-254.</param>
internal sealed class QmiClient(QmiServiceType service, byte number)
{
    private readonly HashSet<MessageLayout> _told = [];

    /// <summary>The service.</summary>
    public QmiServiceType Service => service;

    /// <summary>1-254.</summary>
    public byte Number => number;

    /// <summary>False once the number was given back.</summary>
    public bool IsThere { get; set; } = true;

    /// <summary>True where it wants an indication.</summary>
    public bool Wants(MessageLayout indication) => _told.Contains(indication);

    /// <summary>It wants an indication from now on, or not any more.</summary>
    public void Subscribe(MessageLayout indication, bool wants)
    {
        if (wants)
            _told.Add(indication);
        else
            _told.Remove(indication);
    }

    /// <summary>It wants none.</summary>
    public void Forget() => _told.Clear();
}
