using Ec20Emulator.Host.Options;

namespace Ec20Emulator.EndToEnd.Tests.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class PortSpecTests
{
    [TestCase("127.0.0.1:7020", "usbmodem", "127.0.0.1:7020")]
    [TestCase("uart1=[::1]:0", "uart1", "[::1]:0")]
    [TestCase("usbat=localhost:80", "usbat", "127.0.0.1:80")]
    [TestCase("7020", "usbmodem", "127.0.0.1:7020")]
    [TestCase("0.0.0.0:7020", "usbmodem", "0.0.0.0:7020")]
    public void Tcp_WellWritten_IsThatEndPointOfThatPort(string text, string port, string endPoint)
    {
        var spec = PortSpec.Parse(PortKind.Tcp, text);
        Assert.That((spec.ModemPort, spec.EndPoint().ToString()), Is.EqualTo((port, endPoint)));
    }

    [TestCase("")]
    [TestCase("usbmodem=")]
    [TestCase("::1:80")]
    [TestCase("127.0.0.1:")]
    [TestCase(":80")]
    [TestCase("host:80")]
    public void Tcp_BadlyWritten_IsAUsageError(string text) =>
        Assert.That(() => PortSpec.Parse(PortKind.Tcp, text), Throws.TypeOf<UsageException>());

    [TestCase(PortKind.Tcp, "127.0.0.1:7100+", 3, "127.0.0.1:7103")]
    [TestCase(PortKind.Rfc2217, "usbat=[::1]:7100+", 1, "[::1]:7101")]
    [TestCase(PortKind.Tcp, "localhost:7100+", 0, "127.0.0.1:7100")]
    [TestCase(PortKind.Tcp, "7100+", 2, "127.0.0.1:7102")]
    [TestCase(PortKind.Tcp, "127.0.0.1:0+", 5, "127.0.0.1:0")]
    [TestCase(PortKind.Tcp, "127.0.0.1:0", 5, "127.0.0.1:0")]
    [TestCase(PortKind.Pty, "./tty+", 7, "./tty-7")]
    public void Spec_OfAModemOfAFleet_IsCountedUp(PortKind kind, string text, int number, string address)
    {
        var spec = PortSpec.Parse(kind, text).At(number);
        Assert.That(kind is PortKind.Pty ? spec.Address : spec.EndPoint().ToString(), Is.EqualTo(address));
    }

    [TestCase("./a=b", "usbmodem", "./a=b")]
    [TestCase("usbat=./a=b", "usbat", "./a=b")]
    public void Pty_WithAnEqualsSignInItsPath_KeepsIt(string text, string port, string path)
    {
        var spec = PortSpec.Parse(PortKind.Pty, text);
        Assert.That((spec.ModemPort, spec.Address), Is.EqualTo((port, path)));
    }
}
