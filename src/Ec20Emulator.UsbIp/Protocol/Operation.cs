namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>What is asked before a device is attached (Documentation/usb/usbip_protocol.rst of Linux).</summary>
internal enum Operation : ushort
{
    /// <summary>OP_REQ_DEVLIST.</summary>
    ListRequest = 0x8005,

    /// <summary>OP_REP_DEVLIST.</summary>
    ListReply = 0x0005,

    /// <summary>OP_REQ_IMPORT.</summary>
    ImportRequest = 0x8003,

    /// <summary>OP_REP_IMPORT.</summary>
    ImportReply = 0x0003,
}
