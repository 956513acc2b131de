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

    [TestCase("./a=b", "usbmodem", "./a=b")]
    [TestCase("usbat=./a=b", "usbat", "./a=b")]
    public void Pty_WithAnEqualsSignInItsPath_KeepsIt(string text, string port, string path)
    {
        var spec = PortSpec.Parse(PortKind.Pty, text);
        Assert.That((spec.ModemPort, spec.Address), Is.EqualTo((port, path)));
    }
}
