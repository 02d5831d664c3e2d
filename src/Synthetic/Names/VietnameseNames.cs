namespace Linkage.Synthetic;

/// <summary>The pieces of Vietnamese names: family, middle, given. With marks as written at home, without as passports and clerks abroad have them.</summary>
internal static class VietnameseNames
{
    public static readonly NameElement[] Family = NameElement.Table("""
        Nguyễn:nguyen,ngyuen Trần:tran,chan Lê:le Phạm:pham,fam Hoàng:hoang,whang Phan:phan,fan Vũ:vu,vuu Võ:vo Đặng:dang,dhang Bùi:bui Đỗ:do,doh Hồ:ho Ngô:ngo Dương:duong,zuong Lý:ly,li Đinh:dinh
        Trương:truong,chuong Lâm:lam Mai:mai Đào:dao Hà:ha Cao:cao Tạ:ta Châu:chau,chow Quách:quach Thái:thai Lương:luong Huỳnh:huynh,huyn Tô:to Kiều:kieu
        """);

    public static readonly NameElement[] MiddleMale = NameElement.Table("""
        Văn:van,vann Hữu:huu Đức:duc,duk Quốc:quoc,kuoc Minh:minh,min Công:cong Thanh:thanh,tanh Xuân:xuan,suan Ngọc:ngoc,ngok Đình:dinh Quang:quang Thế:the Trọng:trong Gia:gia Bá:ba Anh:anh Duy:duy Hoài:hoai
        """);

    public static readonly NameElement[] MiddleFemale = NameElement.Table("""
        Thị:thi,thy Ngọc:ngoc,ngok Thu:thu Kim:kim Thanh:thanh,tanh Mỹ:my,mi Bích:bich Hồng:hong,houng Như:nhu Phương:phuong,fuong Diệu:dieu Tuyết:tuyet Cẩm:cam Hoài:hoai Quỳnh:quynh Minh:minh,min Xuân:xuan,suan Lan:lan
        """);

    public static readonly NameElement[] GivenMale = NameElement.Table("""
        Hùng:hung Dũng:dung,zung Tuấn:tuan,twan Nam:nam Long:long,loong Bảo:bao Kiên:kien,kian Cường:cuong,kuong Phúc:phuc,phuoc Thắng:thang Hiếu:hieu Sơn:son,sonn Tài:tai Đạt:dat Khoa:khoa Lộc:loc Nhân:nhan Phong:phong
        Quân:quan,kwan Tâm:tam Tiến:tien,tian Trung:trung Việt:viet Vinh:vinh An:an Bình:binh Chiến:chien Hải:hai,hay Khánh:khanh,kanh Lâm:lam Mạnh:manh Nghĩa:nghia Thịnh:thinh,tinh Toàn:toan Tùng:tung Vượng:vuong
        """);

    public static readonly NameElement[] GivenFemale = NameElement.Table("""
        Lan:lan Hoa:hoa Hương:huong,hueng Mai:mai Linh:linh,lin Thảo:thao,tao Trang:trang,chang Hạnh:hanh Nga:nga Yến:yen,ien Loan:loan Oanh:oanh Dung:dung Hằng:hang Hiền:hien,hian Thủy:thuy,thui Vân:van Phượng:phuong,fuong
        Ngân:ngan Nhung:nhung,nyung Quyên:quyen,kuyen Tâm:tam Trinh:trinh Uyên:uyen Chi:chi Diễm:diem Giang:giang,zang Huệ:hue Kiều:kieu Lệ:le My:my Nguyệt:nguyet,nguyt Thơ:tho Trâm:tram Tuyền:tuyen Xuân:xuan,suan
        """);
}
