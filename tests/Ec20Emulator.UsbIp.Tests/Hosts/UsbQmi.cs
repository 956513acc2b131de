using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.UsbIp.Tests.Hosts;

/// <summary>
/// The control port a kernel makes of interface 4: opening it raises DTR; a command goes out encapsulated, a notification says that a message is there to
/// be fetched.
/// </summary>
internal sealed class UsbQmi
{
    private readonly UsbHost _host;
    private byte _transaction;

    private UsbQmi(UsbHost host) => _host = host;

    /// <summary>Opens it.</summary>
    public static async Task<UsbQmi> OpenAsync(UsbHost host)
    {
        var qmi = new UsbQmi(host);
        Assert.That((await qmi.SetLinesAsync(1)).Status, Is.Zero);
        return qmi;
    }

    /// <summary>Sets DTR (1).</summary>
    public Task<UsbReply> SetLinesAsync(int lines) => _host.ControlAsync($"21 22 {lines:X2} 00 04 00 00 00");

    /// <summary>Sends a frame.</summary>
    public Task<UsbReply> SendAsync(byte[] frame) => _host.ControlAsync($"21 00 00 00 04 00 {frame.Length & 0xFF:X2} {frame.Length >> 8:X2}", Convert.ToHexString(frame));

    /// <summary>Waits for a notification.</summary>
    public Task<UsbReply> NotifiedAsync() => _host.In(9, 8).Reply;

    /// <summary>Fetches a message.</summary>
    public Task<UsbReply> FetchAsync() => _host.ControlAsync("A1 01 00 00 04 00 00 10");

    /// <summary>Asks CTL.</summary>
    public async Task<QmiMessage> ControlAsync(MessageLayout layout, params byte[][] tlvs) =>
        await AskAsync(new QmiMessage(QmiServiceType.Control, 0, MessageKind.Request, ++_transaction, layout.Id, tlvs.SelectMany(tlv => tlv).ToArray()));

    /// <summary>Asks, and fetches the answer once it is notified.</summary>
    public async Task<QmiMessage> AskAsync(QmiMessage request)
    {
        var notified = NotifiedAsync();
        Assert.That((await SendAsync(QmuxFrame.Of(request))).Status, Is.Zero);
        Assert.That(Convert.ToHexString((await notified).Data), Is.EqualTo("A101000004000000"));
        return QmuxFrame.Read((await FetchAsync()).Data, out var wrong) ?? throw new InvalidDataException(wrong);
    }
}
